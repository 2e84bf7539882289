package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealerTests {

    private final byte[] text = "Ada has passed".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatWasSealedOpensUnderTheSameKey() {
        var sealer = new Sealer(Sealer.newKey());

        assertThat(sealer.open(sealer.seal(text))).isEqualTo(text);
    }

    @Test
    void sealingTwiceNeverGivesTheSameBytes() {
        var sealer = new Sealer(Sealer.newKey());

        assertThat(sealer.seal(text)).isNotEqualTo(sealer.seal(text));
    }

    @Test
    void anotherKeyDoesNotOpen() {
        var sealed = new Sealer(Sealer.newKey()).seal(text);

        assertThatThrownBy(() -> new Sealer(Sealer.newKey()).open(sealed)).isInstanceOf(Sealer.SealBroken.class);
    }

    @Test
    void aChangeOfAnyByteIsNoticed() {
        var sealer = new Sealer(Sealer.newKey());
        var sealed = sealer.seal(text);

        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(changed)).isInstanceOf(Sealer.SealBroken.class);
        }
    }
}
