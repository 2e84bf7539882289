package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.openbadges.StatusEntry.Purpose;
import tools.jackson.databind.node.ObjectNode;

/** Each word that an answer may be, and the case that it is for. */
class VerdictTests {

    private static final String DID = "did:web:issuer.example";
    private static final String DOCUMENT = "https://issuer.example/.well-known/did.json";
    private static final String LIST = "https://issuer.example/status/1";
    private static final CredentialSigner SIGNER = CredentialSigner.of(Samples.KEY, DID + "#key-1");

    @Test
    void whatIsSignedByItsIssuerAndStandsIsValid() {
        assertThat(verdict(signed(), published())).isEqualTo(Verdict.VALID);
    }

    @Test
    void whatIsOutOfItsTimeIsExpiredOrNotYetValid() {
        var timed = SIGNER.sign(
                Samples.credential(DID)
                        .withValidUntil(Instant.parse("2026-02-20T00:00:00Z"))
                        .toJson(),
                Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(verdict(timed, published())).isEqualTo(Verdict.EXPIRED);
        assertThat(new Verifier(published())
                        .verify(timed, Instant.parse("2026-01-31T00:00:00Z"))
                        .verdict())
                .isEqualTo(Verdict.NOT_YET_VALID);
    }

    @ParameterizedTest
    @EnumSource
    void whatItsIssuerTookBackIsRevokedOrSuspended(Purpose purpose) {
        var list = SIGNER.sign(
                BitstringStatusList.of(BitstringStatusList.SMALLEST, LongStream.of(5))
                        .toJson(LIST, DID, purpose, Samples.NOW, Samples.NOW.plusSeconds(60)),
                Samples.NOW);
        var credential = Samples.credential(DID)
                .withStatus(StatusEntry.of(purpose, 5, LIST))
                .toJson();

        assertThat(verdict(
                        SIGNER.sign(credential, Samples.NOW),
                        web().with(LIST, list).fetcher()))
                .isEqualTo(purpose == Purpose.REVOCATION ? Verdict.REVOKED : Verdict.SUSPENDED);
    }

    @Test
    void whatIsNotWhatWasSignedIsAltered() {
        assertThat(verdict(signed().put("name", "Doctor of Everything"), published()))
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void issuerWithoutADocumentIsUnknown() {
        assertThat(verdict(signed(), refusing(Reason.NOT_FOUND))).isEqualTo(Verdict.ISSUER_UNKNOWN);
        assertThat(verdict(signed(), refusing(Reason.ADDRESS_REFUSED))).isEqualTo(Verdict.ISSUER_UNKNOWN);
        assertThat(verdict(signed(), new Samples.Web().with(DOCUMENT, "<html>").fetcher()))
                .isEqualTo(Verdict.ISSUER_UNKNOWN);
    }

    @Test
    void issuerThatDoesNotAnswerIsUnreachable() {
        assertThat(verdict(signed(), Fetcher.none())).isEqualTo(Verdict.ISSUER_UNREACHABLE);
    }

    @Test
    void statusThatCannotBeAskedForLeavesAGenuineCredentialUnreachable() {
        var credential = Samples.credential(DID)
                .withStatus(StatusEntry.of(Purpose.REVOCATION, 5, LIST))
                .toJson();

        assertThat(verdict(SIGNER.sign(credential, Samples.NOW), published())).isEqualTo(Verdict.ISSUER_UNREACHABLE);
    }

    @Test
    void whatIsOfAKindNotKnownHereIsUnsupported() {
        var suite = signed();
        ((ObjectNode) suite.at("/proof/0")).put("cryptosuite", "bbs-2023");
        assertThat(verdict(suite, published())).isEqualTo(Verdict.UNSUPPORTED);

        var method = Samples.SIGNER.sign(Samples.credential("did:ion:x").toJson(), Samples.NOW);
        ((ObjectNode) method.at("/proof/0")).put("verificationMethod", "did:ion:x#1");
        assertThat(verdict(method, published())).isEqualTo(Verdict.UNSUPPORTED);

        assertThat(new Verifier(published())
                        .verify("eyJhbGciOiJFUzI1NiJ9.e30.c2ln~WyJhIl0~", Samples.NOW)
                        .verdict())
                .isEqualTo(Verdict.UNSUPPORTED);
    }

    /** The date of a forgery means nothing, and neither does that of a credential whose issuer nobody knows. */
    @Test
    void whatIsNotGenuineIsNotCalledExpired() {
        var forged = signed().put("validUntil", "2020-01-01T00:00:00Z");

        assertThat(verdict(forged, published())).isEqualTo(Verdict.ALTERED);
        assertThat(verdict(forged, refusing(Reason.NOT_FOUND))).isEqualTo(Verdict.ISSUER_UNKNOWN);
    }

    @Test
    void unsignedOrSignedBySomebodyElseIsInvalid() {
        assertThat(verdict(Samples.credential(DID).toJson(), published())).isEqualTo(Verdict.INVALID);
        assertThat(verdict(Samples.SIGNER.sign(Samples.credential(DID).toJson(), Samples.NOW), published()))
                .isEqualTo(Verdict.INVALID);
    }

    private static Verdict verdict(ObjectNode document, Fetcher fetcher) {
        return new Verifier(fetcher).verify(document, Samples.NOW).verdict();
    }

    private static Fetcher refusing(Reason reason) {
        return (URI address, Wanted wanted) -> {
            throw new RefusedException(reason, address.toString());
        };
    }

    private static Fetcher published() {
        return web().fetcher();
    }

    private static Samples.Web web() {
        return new Samples.Web().with(DOCUMENT, DidDocument.of(DID, Map.of("key-1", Samples.KEY.publicKeyMultibase())));
    }

    private static ObjectNode signed() {
        return SIGNER.sign(Samples.credential(DID).toJson(), Samples.NOW);
    }
}
