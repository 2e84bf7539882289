package org.matricula.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    private static final ReturnPath PATH = ReturnPath.of("bounces@learn.example.org");

    @Test
    void eachMailHasAnAddressOfItsOwnThatNamesItAlsoInCapitals() {
        var id = UUID.fromString("0198c0de-feed-7abc-8def-0123456789ab");

        assertThat(PATH.addressFor(id)).isEqualTo("bounces+0198c0defeed7abc8def0123456789ab@learn.example.org");
        assertThat(PATH.mailId(PATH.addressFor(id))).contains(id);
        assertThat(PATH.mailId("Bounces+0198C0DEFEED7ABC8DEF0123456789AB@LEARN.example.org"))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bounces@learn.example.org",
                "bounces+@learn.example.org",
                "bounces+1@learn.example.org",
                "bounces+0198c0defeed7abc8def0123456789ag@learn.example.org",
                "bounces+0198c0defeed7abc8def0123456789ab@example.org",
                "other+0198c0defeed7abc8def0123456789ab@learn.example.org",
                ""
            })
    void otherAddressesNameNoMail(String address) {
        assertThat(PATH.mailId(address)).isEmpty();
    }
}
