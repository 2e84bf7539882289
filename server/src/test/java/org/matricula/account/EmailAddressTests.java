package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void lettersOfDomainAndNameAreComparedWithoutCase() {
        assertThat(EmailAddress.parse(" Ada.Ng@EXAMPLE.org ").orElseThrow())
                .isEqualTo(new EmailAddress("Ada.Ng@EXAMPLE.org", "ada.ng@example.org"));
    }

    @Test
    void domainsInOtherScriptsAreComparedInAscii() {
        assertThat(EmailAddress.parse("ada@bücher.example"))
                .map(EmailAddress::normal)
                .contains("ada@xn--bcher-kva.example");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(EmailAddress.parse("jose\u0301@example.org").map(EmailAddress::normal))
                .isEqualTo(EmailAddress.parse("jos\u00e9@example.org").map(EmailAddress::normal));
    }

    @Test
    void plusSignsAndDotsMeanSomething() {
        assertThat(EmailAddress.parse("a.da+school@example.org"))
                .map(EmailAddress::normal)
                .contains("a.da+school@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@example..org",
                "ada@-example.org",
                "ada@1.2.3.4",
                "ada ng@example.org",
                "ada@example.org\r\nBcc: x@example.org",
                "\"a@b\"@example.org",
                "ada,ben@example.org",
                "<ada@example.org>",
                "ada\u200b@example.org",
                "ada\u0000@example.org"
            })
    void whatCannotBeAnAddressIsNone(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void addressesLongerThanMailAllowsAreNone() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(250) + ".org")).isEmpty();
    }
}
