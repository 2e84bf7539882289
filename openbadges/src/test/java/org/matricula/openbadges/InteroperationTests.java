package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** With libraries that nobody here wrote: @digitalbazaar/vc and jose, in the versions that package-lock.json fixes. */
class InteroperationTests {

    private static final String DID = "did:web:example.org:issuers:1";

    private static NodePeer peer;

    @BeforeAll
    static void start() throws Exception {
        peer = NodePeer.start();
    }

    @AfterAll
    static void stop() {
        peer.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022"})
    void theyVerifyWhatWeSign(Cryptosuite suite) {
        assertVerifiedByThem(suite, Samples.SIGNER.sign(Samples.credential().toJson(), suite, Samples.NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"P256", "P384"})
    void theyVerifyWhatWeSignOnACurve(SigningKey.Kind kind) {
        assertVerifiedByThem(Cryptosuite.ECDSA_RDFC_2019, Samples.signedBy(SigningKey.generate(kind)));
    }

    /** Each of their suites looks for its own proof, and passes over the other. */
    @Test
    void theyVerifyEitherOfTwoProofs() {
        var curve = SigningKey.generate(SigningKey.Kind.P256);

        var first = CredentialSigner.didKey(curve).sign(Samples.signed(), Samples.NOW);
        var second = Samples.SIGNER.sign(Samples.signedBy(curve), Samples.NOW);

        assertThat(first.path("proof")).hasSize(2);
        assertVerifiedByThem(Cryptosuite.EDDSA_RDFC_2022, first);
        assertVerifiedByThem(Cryptosuite.ECDSA_RDFC_2019, second);
        assertThat(Samples.VERIFIER.verify(first, Samples.NOW).verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @EnumSource(names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022"})
    void theyVerifyTheLearnerRecordsWeSignAndEachCredentialInside(Cryptosuite suite) {
        var signed = Samples.SIGNER.sign(Samples.learnerRecord().toJson(), suite, Samples.NOW);

        var answer = theirVerification(suite, signed);
        var inside = ClrCredential.read(signed).orElseThrow().subject().credentials();

        assertThat(answer.path("verified").asBoolean()).as(answer.toString()).isTrue();
        assertThat(inside)
                .hasSize(1)
                .allSatisfy(one -> assertThat(theirVerification(Cryptosuite.EDDSA_RDFC_2022, one)
                                .path("verified")
                                .asBoolean())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "EDDSA_RDFC_2022, /name",
        "EDDSA_RDFC_2022, /credentialSubject/achievement/criteria/narrative",
        "EDDSA_RDFC_2022, /proof/0/created",
        "ECDSA_RDFC_2019, /name",
        "ECDSA_RDFC_2019, /proof/0/created",
        "EDDSA_JCS_2022, /name",
        "EDDSA_JCS_2022, /proof/0/created",
    })
    void bothRefuseTamperedCopies(Cryptosuite suite, String pointer) {
        for (var signed : new ObjectNode[] {ours(suite), theirs(suite)}) {
            var altered = altered(signed, pointer);
            assertThat(theirVerification(suite, altered).path("verified").asBoolean())
                    .isFalse();
            assertThat(Samples.VERIFIER.verify(altered, Samples.NOW).isValid()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022", "ECDSA_RDFC_2019"})
    void weVerifyWhatTheySign(Cryptosuite suite) {
        var verification = Samples.VERIFIER.verify(theirs(suite), Samples.NOW);

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @EnumSource(SigningKey.Kind.class)
    void theyVerifyOurTokens(SigningKey.Kind kind) {
        var key = SigningKey.generate(kind);
        var credential = Samples.credential(key.didKey()).toJson();
        var request =
                request("verifyJwt").put("token", CredentialSigner.didKey(key).signJwt(credential, Samples.NOW));
        request.set("jwk", StrictJson.object(key.jwk()));

        var answer = peer.ask(request);

        assertThat(answer.path("verified").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.at("/payload/iss").stringValue()).isEqualTo(key.didKey());
    }

    /** Their library looks the key up in the document that the issuer publishes, by the name in the token. */
    @ParameterizedTest
    @EnumSource(SigningKey.Kind.class)
    void theyFindTheKeyOfOurTokensInTheDocumentOfTheirIssuer(SigningKey.Kind kind) {
        var signing = SigningKey.generate(kind);
        var document = documentOf(SigningKey.generate(SigningKey.Kind.P256), signing, SigningKey.generate());
        var token = CredentialSigner.of(signing, DID + "#" + signing.thumbprint())
                .signJwt(Samples.credential(DID).toJson(), Samples.NOW);

        var answer = verifiedBy(document, token);

        assertThat(answer.path("verified").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.at("/payload/iss").stringValue()).isEqualTo(DID);
        assertThat(verifiedBy(documentOf(SigningKey.generate(kind)), token)
                        .path("error")
                        .asString())
                .contains("JWKSNoMatchingKey");
    }

    /** The same document serves verifiers of proofs, who look for Multikeys. */
    @ParameterizedTest
    @EnumSource(names = {"EDDSA_RDFC_2022", "ECDSA_RDFC_2019"})
    void theyVerifyProofsByTheDocumentOfTheirIssuer(Cryptosuite suite) {
        var key = SigningKey.generate(
                suite == Cryptosuite.EDDSA_RDFC_2022 ? SigningKey.Kind.ED25519 : SigningKey.Kind.P256);
        var request = request("verify").put("suite", suite.id());
        request.set("document", documentOf(SigningKey.generate(), key));
        request.set(
                "credential",
                CredentialSigner.of(key, DID + "#" + key.publicKeyMultibase())
                        .sign(Samples.credential(DID).toJson(), Samples.NOW));

        var answer = peer.ask(request);

        assertThat(answer.path("verified").asBoolean()).as(answer.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "ES256", "ES384", "RS256"})
    void weVerifyTheirTokens(String algorithm) {
        var issuer = "https://example.org/issuers/1";
        var request = request("issueJwt").put("alg", algorithm);
        request.set("claims", Samples.credential(issuer).toJson());
        var answer = peer.ask(request);
        var document = DidDocument.of(issuer, java.util.Map.of());
        document.withArray("verificationMethod")
                .addObject()
                .put("id", issuer + "#1")
                .set("publicKeyJwk", answer.path("jwk"));
        document.withArray("assertionMethod").add(issuer + "#1");

        var verification = new Verifier(new Samples.Web().with(issuer, document).fetcher())
                .verify(answer.path("token").asString(), Samples.NOW);

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
    }

    private static ObjectNode documentOf(SigningKey... keys) {
        return DidDocument.of(
                DID,
                Stream.of(keys)
                        .map(SigningKey::publicKeyMultibase)
                        .map(key -> new DidDocument.PublishedKey(key, key, null))
                        .toList());
    }

    private static ObjectNode verifiedBy(ObjectNode document, String token) {
        var request = request("verifyJwtByDocument").put("token", token);
        request.set("document", document);
        return peer.ask(request);
    }

    private static ObjectNode ours(Cryptosuite suite) {
        return suite == Cryptosuite.ECDSA_RDFC_2019
                ? Samples.signedBy(SigningKey.generate(SigningKey.Kind.P256))
                : Samples.SIGNER.sign(Samples.credential().toJson(), suite, Samples.NOW);
    }

    private static void assertVerifiedByThem(Cryptosuite suite, ObjectNode signed) {
        var answer = theirVerification(suite, signed);
        assertThat(answer.path("verified").asBoolean()).as(answer.toString()).isTrue();
    }

    private static ObjectNode theirs(Cryptosuite suite) {
        var issuer =
                peer.ask(request("issuer").put("suite", suite.id())).path("id").asString();
        var request = request("issue").put("suite", suite.id());
        request.set("credential", Samples.credential(issuer).toJson());
        return (ObjectNode) peer.ask(request).path("credential");
    }

    private static ObjectNode altered(ObjectNode signed, String pointer) {
        var altered = signed.deepCopy();
        if (altered.path("proof").isObject())
            altered.set("proof", altered.arrayNode().add(altered.get("proof")));
        var at = tools.jackson.core.JsonPointer.compile(pointer);
        var owner = (ObjectNode) altered.at(at.head());
        var key = at.last().getMatchingProperty();
        owner.put(
                key,
                key.equals("created") ? "2026-02-02T00:00:00Z" : owner.path(key).asString() + "!");
        return altered;
    }

    private static ObjectNode theirVerification(Cryptosuite suite, ObjectNode credential) {
        var request = request("verify").put("suite", suite.id());
        request.set("credential", credential);
        return peer.ask(request);
    }

    private static ObjectNode request(String what) {
        return JsonNodeFactory.instance.objectNode().put("do", what);
    }
}
