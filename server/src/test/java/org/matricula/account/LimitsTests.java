package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class LimitsTests {

    private static final String ELSEWHERE = "198.51.100.99";

    private final String address = UUID.randomUUID() + "@example.org";

    @Autowired
    Limits limits;

    @Test
    void oneAddressIsLimitedHoweverItIsWrittenAndWhereverTheTriesComeFrom() {
        for (var i = 0; i < 5; i++) limits.take(Limits.Kind.MAIL, address, "198.51.100." + i);

        var written = " " + address.toUpperCase(Locale.ROOT) + " ";
        assertThatThrownBy(() -> limits.take(Limits.Kind.MAIL, written, ELSEWHERE))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void otherAddressesAndOtherKindsAreNotLimitedByIt() {
        for (var i = 0; i < 5; i++) limits.take(Limits.Kind.MAIL, address, "198.51.100." + i);

        assertThatCode(() -> limits.take(Limits.Kind.PASSWORD, address, ELSEWHERE))
                .doesNotThrowAnyException();
        assertThatCode(() -> limits.take(Limits.Kind.MAIL, "other" + address, ELSEWHERE))
                .doesNotThrowAnyException();
    }

    @Test
    void oneNetworkIsLimitedWhicheverOfItsAddressesIsUsed() {
        var random = UUID.randomUUID().toString();
        var network = "2001:db8:" + random.substring(0, 4) + ":" + random.substring(4, 8);
        for (var i = 0; i < 120; i++) limits.take(Limits.Kind.MAIL, i + address, network + "::" + i);

        assertThatThrownBy(() -> limits.take(Limits.Kind.MAIL, "last" + address, network + "::ffff"))
                .isInstanceOf(TooManyTries.class);
    }
}
