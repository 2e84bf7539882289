package org.matricula.credential.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.credential.CredentialState;
import org.matricula.credential.PageState;

class NetworkTests {

    @Test
    void addressesCarryTheCredentialsAddressAndTheSentence() {
        assertThat(Network.LINKEDIN.address("https://m.test/c/a", "I earned x"))
                .isEqualTo("https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fm.test%2Fc%2Fa");
        assertThat(Network.MASTODON.address("https://m.test/c/a", "a & b", "hachyderm.io"))
                .isEqualTo("https://hachyderm.io/share?text=a%20%26%20b%20https%3A%2F%2Fm.test%2Fc%2Fa");
    }

    @ParameterizedTest
    @CsvSource({
        "mastodon.social,mastodon.social",
        "https://Mastodon.Social/home,mastodon.social",
        "@ada@hachyderm.io,hachyderm.io",
        "ada@hachyderm.io,hachyderm.io"
    })
    void aServerIsReadHoweverItIsWritten(String written, String host) {
        assertThat(Network.host(written)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "a b.example", "evil.example:8080", "javascript:alert(1)", "-a.example", "a..b"
            })
    void whatIsNoServersNameIsRefused(String written) {
        assertThat(Network.host(written)).isEmpty();
    }

    @Test
    void linkedInsFormIsFilledInOnTheIssuersCalendar() {
        var address =
                LinkedInEntry.address(holding(Instant.parse("2026-12-31T23:30:00Z")), "https://m.test/c/a", "1337");

        assertThat(address)
                .startsWith(
                        "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Data%20%26%20Ethics")
                .contains("&organizationId=1337", "&issueYear=2024", "&issueMonth=1")
                .contains(
                        "&expirationYear=2027",
                        "&expirationMonth=1",
                        "&certUrl=https%3A%2F%2Fm.test%2Fc%2Fa",
                        "&certId=");
    }

    @Test
    void withoutANumberLinkedInLooksForTheIssuersName() {
        assertThat(LinkedInEntry.address(holding(null), "https://m.test/c/a", null))
                .contains("&organizationName=College")
                .doesNotContain("organizationId", "expiration");
    }

    private static Holding holding(Instant validUntil) {
        return new Holding(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Data & Ethics",
                "College",
                "/a/x/badge.svg",
                Instant.parse("2023-12-31T23:30:00Z"),
                ZoneId.of("Europe/Berlin"),
                validUntil,
                CredentialState.VALID,
                PageState.OPEN,
                false,
                "/c/a");
    }
}
