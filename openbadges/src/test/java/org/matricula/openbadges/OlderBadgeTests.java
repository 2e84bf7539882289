package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.openbadges.OlderSamples.ASSERTION;
import static org.matricula.openbadges.OlderSamples.BADGE;
import static org.matricula.openbadges.OlderSamples.HOST;
import static org.matricula.openbadges.OlderSamples.ISSUER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.openbadges.Check.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Hosted badges of Open Badges 2.0: what the issuer hosts counts. */
class OlderBadgeTests {

    @Test
    void badgeThatItsIssuerHostsIsValidAndShownInTermsOfToday() {
        var verification = verify(OlderSamples.hosted());

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.HOSTED);
        var shown = verification.credential().orElseThrow();
        assertThat(shown.name()).isEqualTo("Reading old hands");
        assertThat(shown.issuer().name()).isEqualTo("School of Archives");
        assertThat(shown.subject().achievement().criteria().narrative()).isEqualTo("Passed all three tests.");
        assertThat(shown.validFrom()).isEqualTo("2026-01-15T10:00:00Z");
        assertThat(shown.subject().identifiers().getFirst().isEmail("Ada@example.org"))
                .isTrue();
    }

    @Test
    void copyThatSaysOtherwiseThanItsIssuerIsAltered() {
        var copy = OlderSamples.hosted().put("issuedOn", "2020-01-15T10:00:00Z");
        assertThat(verify(copy, OlderSamples.hosted()).verdict()).isEqualTo(Verdict.ALTERED);

        var other = OlderSamples.hosted();
        ((ObjectNode) other.path("recipient")).put("identity", "sha256$00");
        var verification = verify(other, OlderSamples.hosted());
        assertThat(verification.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(verification.check(Kind.SIGNATURE).arguments()).containsExactly(ASSERTION, "recipient");
    }

    @Test
    void badgeThatNobodyHostsIsOfAnUnknownIssuer() {
        var fetcher = (Fetcher) (address, wanted) -> {
            throw new RefusedException(Reason.NOT_FOUND, address.toString());
        };

        var verification = new Verifier(fetcher).verify(OlderSamples.hosted(), Samples.NOW);

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.HOSTED_NOWHERE);
        assertThat(verification.verdict()).isEqualTo(Verdict.ISSUER_UNKNOWN);
    }

    @Test
    void hostThatDoesNotAnswerLeavesTheQuestionOpen() {
        assertThat(new Verifier(Fetcher.none())
                        .verify(OlderSamples.hosted(), Samples.NOW)
                        .verdict())
                .isEqualTo(Verdict.ISSUER_UNREACHABLE);
    }

    @Test
    void revokedBadgeSaysWhy() {
        var hosted = OlderSamples.hosted().put("revoked", true).put("revocationReason", "Awarded by mistake");

        var verification = verify(OlderSamples.hosted(), hosted);

        assertThat(verification.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(verification.check(Kind.STATUS).arguments()).containsExactly("Awarded by mistake");
    }

    /** 2.0: a host may answer 410 for what was revoked. */
    @Test
    void badgeThatIsGoneFromItsIssuersAddressesIsRevoked() {
        var rest = OlderSamples.web().fetcher();
        Fetcher fetcher = (address, wanted) -> {
            if (address.toString().equals(ASSERTION)) throw new RefusedException(Reason.GONE, ASSERTION);
            return rest.get(address, wanted);
        };

        assertThat(new Verifier(fetcher)
                        .verify(OlderSamples.hosted(), Samples.NOW)
                        .verdict())
                .isEqualTo(Verdict.REVOKED);
    }

    @Test
    void datesOfAllKindsDecide() {
        assertThat(verify(OlderSamples.hosted().put("expires", "2026-02-01")).verdict())
                .isEqualTo(Verdict.EXPIRED);
        assertThat(verify(OlderSamples.hosted().put("expires", 1_900_000_000)).verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(verify(OlderSamples.hosted().put("issuedOn", "2026-04-01T00:00:00"))
                        .verdict())
                .isEqualTo(Verdict.NOT_YET_VALID);
        assertThat(verify(OlderSamples.hosted().put("issuedOn", "last spring"))
                        .check(Kind.DATES)
                        .reason())
                .isEqualTo(Reason.DATE_MALFORMED);
    }

    /** Anybody can host an assertion that names somebody else's badge. */
    @Test
    void badgeHostedElsewhereThanItsIssuerSaysIsRefused() {
        var forged = OlderSamples.hosted().put("id", "https://forger.example/1");

        var verification = verify(forged, forged);

        assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(Reason.HOSTED_ELSEWHERE);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "allowedOrigins, other.example, https://other.example/1, true",
        "allowedOrigins, https://other.example, https://other.example/1, true",
        "allowedOrigins, other.example, https://badges.example/1, false",
        "startsWith, https://badges.example/assertions/, https://badges.example/assertions/1, true",
        "startsWith, https://badges.example/assertions/, https://badges.example/other/1, false",
        "startsWith, https://badges.example, https://badges.example.forger.org/1, false",
        "none, none, https://badges.example/1, true",
        "none, none, https://badges.example:8443/1, false",
    })
    void issuerDecidesWhereItsBadgesAreHosted(String rule, String value, String assertion, boolean covered) {
        var issuer = OlderSamples.issuer();
        if (!rule.equals("none"))
            issuer.putObject("verification").putArray(rule).add(value);

        assertThat(HostingScope.covers(issuer, assertion)).isEqualTo(covered);
    }

    @Test
    void issuerThatIsOnlyEmbeddedCouldBeAnybody() {
        var hosted = OlderSamples.hosted();
        var badge = hosted.putObject("badge").put("type", "BadgeClass").put("name", "Anything");
        badge.putObject("issuer").put("type", "Issuer").put("id", "urn:x").put("name", "A famous school");

        assertThat(verify(hosted).check(Kind.ISSUER).reason()).isEqualTo(Reason.ISSUER_MISSING);
    }

    @Test
    void embeddedPartsAreLookedUpAtTheirAddresses() {
        var hosted = OlderSamples.hosted();
        hosted.set("badge", OlderSamples.badge().put("name", "Doctor of Everything"));

        assertThat(verify(hosted).credential().orElseThrow().name()).isEqualTo("Reading old hands");
    }

    @Test
    void recipientHiddenInAWayThatTheStandardDoesNotKnowIsUnsupported() {
        var hosted = OlderSamples.hosted();
        ((ObjectNode) hosted.path("recipient")).put("identity", "sha1$28f20a02bf8a021fab4fcec48afb584e");

        var verification = verify(hosted);

        assertThat(verification.check(Kind.SCHEMA).reason()).isEqualTo(Reason.UNSUPPORTED_RECIPIENT);
        assertThat(verification.check(Kind.SCHEMA).arguments()).containsExactly("sha1");
        assertThat(verification.verdict()).isEqualTo(Verdict.UNSUPPORTED);
        assertThat(AddressMatch.of(verification, List.of("ada@example.org"))).isEqualTo(AddressMatch.UNSAID);
    }

    /** The sums were made with another program: md5sum, sha256sum. */
    @ParameterizedTest
    @CsvSource({
        "md5$5b58d7de6725c83144176bac23e43964, SAME",
        "sha256$4018b7cec54d6d5cc3ec76749ea071574112349b9cb7600bfdd2bf667dfb0e5d, SAME",
        "md5$00000000000000000000000000000000, OTHER",
    })
    void addressIsComparedWithARecipientHiddenByEitherHashOfTheStandard(String identity, AddressMatch expected) {
        var hosted = OlderSamples.hosted();
        ((ObjectNode) hosted.path("recipient")).put("identity", identity).put("salt", "deadsea");

        var verification = verify(hosted);

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
        assertThat(AddressMatch.of(verification, List.of("Ada@Example.org"))).isEqualTo(expected);
    }

    @Test
    void badgesOfTheFirstVersionAreCalledSo() {
        var first = OlderSamples.hosted();
        first.remove("verification");
        first.putObject("verify").put("type", "hosted").put("url", ASSERTION);

        var verification = verify(first);

        assertThat(verification.check(Kind.FORMAT).reason()).isEqualTo(Reason.UNSUPPORTED_BADGE);
        assertThat(verification.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    }

    @Test
    void badgeClassAloneIsNoAward() {
        assertThat(verify(OlderSamples.badge()).check(Kind.FORMAT).reason()).isEqualTo(Reason.NOT_A_CREDENTIAL);
    }

    @Test
    void badgeClassOutOfReachIsSaidSo() {
        var web = new Samples.Web().with(ASSERTION, OlderSamples.hosted()).with(ISSUER, OlderSamples.issuer());

        var verification = new Verifier(web.fetcher()).verify(OlderSamples.hosted(), Samples.NOW);

        assertThat(verification.check(Kind.ISSUER).arguments()).containsExactly(BADGE);
        assertThat(BADGE).startsWith(HOST);
    }

    private static Verification verify(ObjectNode copy) {
        return verify(copy, copy);
    }

    private static Verification verify(ObjectNode copy, ObjectNode hosted) {
        var web = OlderSamples.web().with(hosted.path("id").asString(), hosted);
        return new Verifier(web.fetcher()).verify(copy, Samples.NOW);
    }
}
