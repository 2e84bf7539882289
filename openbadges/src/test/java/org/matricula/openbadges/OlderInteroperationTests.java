package org.matricula.openbadges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.openbadges.OlderSamples.ASSERTION;
import static org.matricula.openbadges.OlderSamples.ISSUER;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.openbadges.Check.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Older badges and credentials as libraries that nobody here wrote make them. */
class OlderInteroperationTests {

    /** The bakery looks at the first 256 bytes, and waits for them. */
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<circle r=\"4\"/>".repeat(20) + "</svg>";

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
    @ValueSource(strings = {"RS256", "ES256"})
    void signedBadgeIsVerified(String algorithm) {
        var made = signed(algorithm);

        var verification = verify(made, OlderSamples.revocations());

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
        assertThat(verification.credential().orElseThrow().name()).isEqualTo("Reading old hands");
    }

    @Test
    void signedBadgeOnTheListOfItsIssuerIsRevoked() {
        var list = OlderSamples.revocations();
        list.putArray("revokedAssertions")
                .add("urn:uuid:another")
                .addObject()
                .put("id", OlderSamples.toBeSigned().path("id").asString())
                .put("revocationReason", "Cheating");

        var verification = verify(signed("RS256"), list);

        assertThat(verification.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(verification.check(Kind.STATUS).arguments()).containsExactly("Cheating");
    }

    @Test
    void signedBadgeWithOneChangedLetterIsAltered() {
        var made = signed("RS256");
        var parts = made.path("token").asString().split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("2026-01-15", "2026-01-16");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8));

        var altered = made.deepCopy();
        ((ObjectNode) altered).put("token", String.join(".", parts));

        assertThat(verify(altered, OlderSamples.revocations()).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void keyThatTheIssuerDoesNotNameSignsForNobody() {
        var made = signed("ES256");
        var web = webOf(made).with(ISSUER, OlderSamples.issuer());

        var verification = new Verifier(web.fetcher()).verify(made.path("token").asString(), Samples.NOW);

        assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(Reason.KEY_NOT_FOUND);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void keyThatDoesNotNameTheIssuerSignsForNobody() {
        var made = signed("ES256");
        var issuer = withEmbeddedKey(made);
        ((ObjectNode) issuer.path("publicKey")).put("owner", "https://somebody.else");

        var verification = new Verifier(webOf(made).with(ISSUER, issuer).fetcher())
                .verify(made.path("token").asString(), Samples.NOW);

        assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(Reason.KEY_NOT_OF_ISSUER);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg"})
    void assertionInAPictureIsVerified(String kind) throws IOException {
        var web = OlderSamples.web().with(ASSERTION, OlderSamples.hosted());

        var verification = new Verifier(web.fetcher())
                .verify(baked(kind, OlderSamples.hosted().toString()), Samples.NOW);

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg"})
    void tokenInAPictureIsVerified(String kind) throws IOException {
        var made = signed("RS256");
        var web = webOf(made).with(OlderSamples.REVOCATIONS, OlderSamples.revocations());

        var verification = new Verifier(web.fetcher())
                .verify(baked(kind, made.path("token").asString()), Samples.NOW);

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
    }

    @Test
    void addressInAPictureIsLookedUp() throws IOException {
        var web = OlderSamples.web().with(ASSERTION, OlderSamples.hosted());

        assertThat(new Verifier(web.fetcher())
                        .verify(baked("png", ASSERTION), Samples.NOW)
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void badgeOfTheOlderDataModelIsVerified() {
        var issued = older(null);

        var verification = Samples.VERIFIER.verify(issued, Samples.NOW);

        assertThat(issued.at("/proof/type").asString()).isEqualTo("Ed25519Signature2020");
        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
        assertThat(verification.check(Kind.SCHEMA).reason()).isEqualTo(Reason.OLDER_DATA_MODEL);
        assertThat(verification.credential().orElseThrow().validFrom()).isEqualTo("2026-02-01T00:00:00Z");

        issued.put("issuanceDate", "2026-02-02T00:00:00Z");
        assertThat(Samples.VERIFIER.verify(issued, Samples.NOW).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void badgeOfTheOlderDataModelExpires() {
        var issued = older(json -> json.put("expirationDate", "2026-02-20T00:00:00Z"));

        assertThat(Samples.VERIFIER.verify(issued, Samples.NOW).verdict()).isEqualTo(Verdict.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void olderStatusListRevokes(long revoked) {
        var address = "https://badges.example/status/1";
        var issued = older(json -> {
            json.withArray("@context").add("https://w3id.org/vc/status-list/2021/v1");
            json.putObject("credentialStatus")
                    .put("id", address + "#7")
                    .put("type", "StatusList2021Entry")
                    .put("statusPurpose", "revocation")
                    .put("statusListIndex", "7")
                    .put("statusListCredential", address);
        });
        var web = new Samples.Web().with(address, olderList(address, revoked));

        var verification = new Verifier(web.fetcher()).verify(issued, Samples.NOW);

        assertThat(verification.verdict())
                .as(verification.toString())
                .isEqualTo(revoked == 7 ? Verdict.REVOKED : Verdict.VALID);
    }

    @Test
    void presentationIsVerifiedWithEachCredentialInside() {
        var request = request("present").put("challenge", "n-0S6_WzA2Mj").put("domain", "employer.example");
        request.putArray("credentials").add(Samples.signed()).add(older(null));
        var presented = (ObjectNode) peer.ask(request).path("presentation");

        var examination = Samples.VERIFIER.examine(presented.toString(), Samples.NOW);

        assertThat(examination.credentials())
                .extracting(Verification::verdict)
                .as(examination.toString())
                .containsExactly(Verdict.VALID, Verdict.VALID);
        var proof = examination.presentation();
        assertThat(proof.outcome()).as(proof.toString()).isEqualTo(PresentationProof.Outcome.SIGNED);
        assertThat(proof.challenge()).isEqualTo("n-0S6_WzA2Mj");
        assertThat(proof.domain()).isEqualTo("employer.example");

        presented.withArray("verifiableCredential").remove(1);
        var without = Samples.VERIFIER.examine(presented.toString(), Samples.NOW);
        assertThat(without.credentials()).extracting(Verification::verdict).containsExactly(Verdict.VALID);
        assertThat(without.presentation().outcome()).isEqualTo(PresentationProof.Outcome.WRONG);
    }

    private static ObjectNode olderList(String address, long revoked) {
        var bits = BitstringStatusList.of(BitstringStatusList.SMALLEST, java.util.stream.LongStream.of(revoked));
        var list = bits.toJson(address, issuer(), StatusEntry.Purpose.REVOCATION, Samples.NOW, Samples.NOW);
        list.putArray("@context").add(Contexts.CREDENTIALS_V1).add("https://w3id.org/vc/status-list/2021/v1");
        list.putArray("type").add("VerifiableCredential").add("StatusList2021Credential");
        list.remove("validFrom");
        list.remove("validUntil");
        list.put("issuanceDate", "2026-02-01T00:00:00Z");
        ((ObjectNode) list.path("credentialSubject"))
                .put("type", "StatusList2021")
                .put("encodedList", bits.encoded().substring(1));
        var request = request("issueOlder");
        request.set("credential", list);
        return (ObjectNode) peer.ask(request).path("credential");
    }

    private static ObjectNode older(java.util.function.@org.jspecify.annotations.Nullable Consumer<ObjectNode> change) {
        var json = Samples.credential(issuer()).toJson();
        json.putArray("@context").add(Contexts.CREDENTIALS_V1).add(Contexts.OPEN_BADGES);
        json.remove("credentialSchema");
        json.put("issuanceDate", json.remove("validFrom").stringValue());
        if (change != null) change.accept(json);
        var request = request("issueOlder");
        request.set("credential", json);
        var answer = peer.ask(request);
        assertThat(answer.has("credential")).as(answer.toString()).isTrue();
        return (ObjectNode) answer.path("credential");
    }

    private static String issuer() {
        return peer.ask(request("issuer")).path("id").asString();
    }

    private static JsonNode signed(String algorithm) {
        var request = request("signBadge").put("alg", algorithm);
        request.set("assertion", OlderSamples.toBeSigned());
        return peer.ask(request);
    }

    private static Samples.Web webOf(JsonNode made) {
        return OlderSamples.web()
                .with(ISSUER, withEmbeddedKey(made))
                .with(OlderSamples.KEY, OlderSamples.key(made.path("pem").asString()));
    }

    private static ObjectNode withEmbeddedKey(JsonNode made) {
        var issuer = OlderSamples.issuerWithKey();
        issuer.set("publicKey", OlderSamples.key(made.path("pem").asString()));
        return issuer;
    }

    private static Verification verify(JsonNode made, ObjectNode list) {
        var web = webOf(made).with(OlderSamples.REVOCATIONS, list);
        return new Verifier(web.fetcher()).verify(made.path("token").asString(), Samples.NOW);
    }

    private static byte[] baked(String kind, String text) throws IOException {
        var image = kind.equals("svg") ? SVG.getBytes(UTF_8) : png();
        var request = request("bake")
                .put("kind", kind)
                .put("image", Base64.getEncoder().encodeToString(image))
                .put("text", text);
        return Base64.getDecoder().decode(peer.ask(request).path("image").asString());
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static ObjectNode request(String what) {
        return JsonNodeFactory.instance.objectNode().put("do", what);
    }
}
