package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.openbadges.Check.Kind;
import tools.jackson.databind.node.ObjectNode;

class DidTests {

    private static final String DID = "did:web:example.org:o:school";
    private static final String DOCUMENT = "https://example.org/o/school/did.json";
    private static final CredentialSigner SIGNER = CredentialSigner.of(Samples.KEY, DID + "#key-1");

    @ParameterizedTest
    @CsvSource({
        "did:web:example.org, https://example.org/.well-known/did.json",
        "did:web:example.org%3A8443, https://example.org:8443/.well-known/did.json",
        "did:web:example.org%3A8443:o:school, https://example.org:8443/o/school/did.json",
        "https://example.org/issuer, https://example.org/issuer",
    })
    void addressOfAnIssuerFollowsFromItsId(String did, String address) {
        assertThat(DidDocument.addressOf(did)).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, did:web:example.org",
        "https://example.org:8443/o/school/, did:web:example.org%3A8443:o:school",
    })
    void idFollowsFromTheAddress(String address, String did) {
        assertThat(DidDocument.didWeb(URI.create(address))).isEqualTo(did);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"did:web:", "did:web:a/b", "did:web:a?b", "did:web:user@host", "did:ion:x", "http://a", "x"})
    void otherIdsHaveNoAddress(String did) {
        assertThatThrownBy(() -> DidDocument.addressOf(did)).isInstanceOf(RefusedException.class);
    }

    @Test
    void issuerWithADocumentIsVerified() {
        assertThat(verify(document()).verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @EnumSource(SigningKey.Kind.class)
    void eachKeyIsFoundUnderItsOwnNameAndAsAJsonWebKeyUnderItsThumbprint(SigningKey.Kind kind) {
        var key = SigningKey.generate(kind);
        var document = DidDocument.of(DID, Map.of("key-1", key.publicKeyMultibase()));

        for (var name : new String[] {"key-1", key.thumbprint()}) {
            var token = CredentialSigner.of(key, DID + "#" + name)
                    .signJwt(Samples.credential(DID).toJson(), Samples.NOW);
            var verification =
                    new Verifier(new Samples.Web().with(DOCUMENT, document).fetcher()).verify(token, Samples.NOW);
            assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
        }
        assertThat(document.at("/verificationMethod/1/type").stringValue()).isEqualTo("JsonWebKey");
        assertThat(document.at("/verificationMethod/1/publicKeyJwk")).isEqualTo(StrictJson.object(key.jwk()));
        assertThat(document.at("/verificationMethod/1/publicKeyJwk").has("d")).isFalse();
    }

    @Test
    void unreachableIssuerLeavesTheQuestionOpen() {
        var verification = new Verifier(Fetcher.none()).verify(signed(), Samples.NOW);

        assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(verification.verdict()).isEqualTo(Verdict.ISSUER_UNREACHABLE);
    }

    @Test
    void withdrawnKeyIsNotFound() {
        assertIssuerFails(DidDocument.of(DID, Map.of("key-2", Samples.KEY.publicKeyMultibase())), Reason.KEY_NOT_FOUND);
    }

    @Test
    void retiredKeyStillVerifiesWhatItSigned() {
        var newer = SigningKey.generate(SigningKey.Kind.P256).publicKeyMultibase();
        var document = DidDocument.of(DID, Map.of("key-1", Samples.KEY.publicKeyMultibase(), "key-2", newer));

        assertThat(verify(document).verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "revoked, 2026-03-01T12:00:01Z, VALID,",
        "revoked, 2026-03-01T12:00:00Z, INVALID, KEY_REVOKED",
        "revoked, 2026-02-01T00:00:00Z, INVALID, KEY_REVOKED",
        "expires, 2026-03-01T12:00:01Z, VALID,",
        "expires, 2026-02-01T00:00:00Z, INVALID, KEY_EXPIRED",
    })
    void keyThatEndedVerifiesOnlyWhatItSignedBefore(String how, String when, Verdict verdict, Reason reason) {
        var document = document();
        ((ObjectNode) document.at("/verificationMethod/0")).put(how, when);
        var proof = verify(document);
        var token =
                verifier(document).verify(SIGNER.signJwt(Samples.credential(DID).toJson(), Samples.NOW), Samples.NOW);

        for (var verification : new Verification[] {proof, token}) {
            assertThat(verification.verdict()).as(verification.toString()).isEqualTo(verdict);
            assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(reason);
        }
    }

    /** Who has the key can write any date that isn't signed, or none. */
    @Test
    void signatureWithoutADateDoesNotCountOnceTheKeyIsRevoked() {
        var document = document();
        ((ObjectNode) document.at("/verificationMethod/0")).put("revoked", "2030-01-01T00:00:00Z");
        var undated = signed();
        ((ObjectNode) undated.at("/proof/0")).remove("created");

        assertThat(verifier(document)
                        .verify(undated, Samples.NOW)
                        .check(Kind.ISSUER)
                        .reason())
                .isEqualTo(Reason.KEY_REVOKED);
    }

    @Test
    void revokedKeysAreWrittenWithTheirDate() {
        var revoked = new DidDocument.PublishedKey(
                "key-1", Samples.KEY.publicKeyMultibase(), java.time.Instant.parse("2026-02-03T04:05:06.789Z"));

        var document = DidDocument.of(DID, java.util.List.of(revoked));

        assertThat(document.at("/verificationMethod/0/revoked").stringValue()).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(document.at("/assertionMethod/0").stringValue()).isEqualTo(DID + "#key-1");
    }

    @Test
    void keyForSomethingElseIsRefused() {
        var document = document();
        document.remove("assertionMethod");

        assertIssuerFails(document, Reason.KEY_NOT_FOR_ASSERTION);
    }

    @Test
    void documentAboutSomebodyElseIsRefused() {
        var verification = verify(document().put("id", "did:web:other.example"));

        assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(Reason.RESPONSE_REFUSED);
        assertThat(verification.verdict()).isEqualTo(Verdict.ISSUER_UNKNOWN);
    }

    /** Whoever names somebody else as controller of the own key does not become that one. */
    @Test
    void controllerHasToConfirmTheKey() {
        var victim = "did:web:victim.example";
        var mine = document();
        ((ObjectNode) mine.at("/verificationMethod/0")).put("controller", victim);
        var web = new Samples.Web()
                .with(DOCUMENT, mine)
                .with("https://victim.example/.well-known/did.json", DidDocument.of(victim, Map.of()));
        var forged = SIGNER.sign(Samples.credential(victim).toJson(), Samples.NOW);

        var verification = new Verifier(web.fetcher()).verify(forged, Samples.NOW);

        assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(Reason.KEY_NOT_FOR_ASSERTION);
        assertThat(verification.isValid()).isFalse();
    }

    @Test
    void curveKeysAreRead() {
        assertThat(Multikeys.decode("zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76")
                        .kind())
                .isEqualTo(VerificationKey.Kind.P256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z", "z6Mk", "x6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", "z0OIl", "zDnaeg"})
    void malformedKeysAreRefused(String multibase) {
        assertThatThrownBy(() -> Multikeys.decode(multibase)).isInstanceOf(RefusedException.class);
    }

    private static void assertIssuerFails(ObjectNode document, Reason reason) {
        var verification = verify(document);
        assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(reason);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
    }

    private static Verification verify(ObjectNode document) {
        return verifier(document).verify(signed(), Samples.NOW);
    }

    private static Verifier verifier(ObjectNode document) {
        return new Verifier(new Samples.Web().with(DOCUMENT, document).fetcher());
    }

    private static ObjectNode signed() {
        return SIGNER.sign(Samples.credential(DID).toJson(), Samples.NOW);
    }

    private static ObjectNode document() {
        return DidDocument.of(DID, Map.of("key-1", Samples.KEY.publicKeyMultibase()));
    }
}
