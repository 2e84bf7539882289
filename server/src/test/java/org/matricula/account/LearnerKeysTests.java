package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Sealer;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class LearnerKeysTests {

    private static final byte[] SECRET = "Ada passed with distinction".getBytes();

    private final UUID ada = UUID.randomUUID();

    @Autowired
    LearnerKeys keys;

    @Test
    void whatWasSealedForALearnerOpensAgain() {
        var sealed = keys.keyOf(ada).seal(SECRET);

        assertThat(keys.keyOf(ada).open(sealed)).isEqualTo(SECRET);
        assertThat(keys.find(ada).orElseThrow().open(sealed)).isEqualTo(SECRET);
    }

    @Test
    void manyKeysAreMadeAtOnceAndOldOnesKept() {
        var sealed = keys.keyOf(ada).seal(SECRET);
        var other = UUID.randomUUID();

        var both = keys.keysOf(List.of(ada, other, other));

        assertThat(both).containsOnlyKeys(ada, other);
        assertThat(both.get(ada).open(sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> both.get(other).open(sealed)).isInstanceOf(Sealer.SealBroken.class);
    }

    @Test
    void destroyedKeyOpensNothingAnyMore() {
        var sealed = keys.keyOf(ada).seal(SECRET);

        keys.destroy(ada);

        assertThat(keys.find(ada)).isEmpty();
        assertThatThrownBy(() -> keys.keyOf(ada).open(sealed)).isInstanceOf(Sealer.SealBroken.class);
    }

    @Test
    void lookingForAKeyMakesNone() {
        assertThat(keys.find(ada)).isEmpty();
        assertThat(keys.find(ada)).isEmpty();
    }
}
