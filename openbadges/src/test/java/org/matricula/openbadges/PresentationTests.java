package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.PresentationProof.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PresentationTests {

    private static final SigningKey HOLDER = SigningKey.ofSeed("another seed of 32 bytes, really".getBytes());

    @Test
    void tokenThatItsHolderSignedIsSaidToBeSo() {
        var payload = presentation().put("nonce", "n-1").put("aud", "https://employer.example");

        var examination = examine(token(payload.put("iss", HOLDER.didKey())));

        assertThat(examination.credentials()).extracting(Verification::verdict).containsExactly(Verdict.VALID);
        var proof = Objects.requireNonNull(examination.presentation());
        assertThat(proof.outcome()).as(proof.toString()).isEqualTo(Outcome.SIGNED);
        assertThat(proof)
                .extracting(PresentationProof::holder, PresentationProof::challenge, PresentationProof::domain)
                .containsExactly(HOLDER.didKey(), "n-1", "https://employer.example");
    }

    @Test
    void olderClaimIsRead() {
        var payload = JsonNodeFactory.instance.objectNode().put("iss", HOLDER.didKey());
        payload.set("vp", presentation());

        assertThat(proof(token(payload)).outcome()).isEqualTo(Outcome.SIGNED);
    }

    @Test
    void unsignedPresentationVouchesForNobodyButItsCredentialsStand() {
        var examination = examine(presentation().toString());

        assertThat(examination.verdict()).isEqualTo(Verdict.VALID);
        assertThat(Objects.requireNonNull(examination.presentation()).outcome()).isEqualTo(Outcome.UNSIGNED);
    }

    @Test
    void presentationSignedBySomebodyElseIsWrong() {
        var proof = proof(token(presentation().put("holder", Samples.KEY.didKey())));

        assertThat(proof.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(proof.checks()).anyMatch(check -> check.reason() == Reason.KEY_NOT_OF_ISSUER);
    }

    @Test
    void presentationOutOfDateIsWrong() {
        var old = presentation().put("exp", Samples.NOW.getEpochSecond() - 1);

        assertThat(proof(token(old)).checks()).anyMatch(check -> check.reason() == Reason.PRESENTATION_EXPIRED);
    }

    /** A signature under a credential is no signature under a presentation. */
    @Test
    void proofForAnotherPurposeIsRefused() {
        var signed = CredentialSigner.didKey(HOLDER).sign(presentation().put("holder", HOLDER.didKey()), Samples.NOW);

        assertThat(proof(signed.toString()).checks()).anyMatch(check -> check.reason() == Reason.NOT_FOR_PRESENTING);
    }

    @Test
    void eachCredentialIsJudgedByItself() {
        var presentation = presentation();
        presentation
                .withArray("verifiableCredential")
                .add(Samples.signed().put("name", "Doctor of Everything"))
                .add(Samples.SIGNER.signJwt(Samples.credential().toJson(), Samples.NOW))
                .add(envelope())
                .add("nonsense")
                .add(7);

        var examination = examine(presentation.toString());

        assertThat(examination.credentials())
                .extracting(Verification::verdict)
                .containsExactly(
                        Verdict.VALID, Verdict.ALTERED, Verdict.VALID, Verdict.VALID, Verdict.INVALID, Verdict.INVALID);
        assertThat(examination.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(Samples.VERIFIER
                        .verify(presentation, Samples.NOW)
                        .check(Kind.FORMAT)
                        .reason())
                .isEqualTo(Reason.SEVERAL_PRESENTED);
    }

    @Test
    void emptyAndEndlessPresentationsAreRefused() {
        var none = presentation();
        none.putArray("verifiableCredential");
        assertThat(formatOf(none)).isEqualTo(Reason.NOTHING_PRESENTED);

        var many = presentation();
        for (int i = 0; i < 5_000; i++) many.withArray("verifiableCredential").add("x");
        assertThat(formatOf(many)).isEqualTo(Reason.TOO_MANY_VALUES);
    }

    private static Reason formatOf(ObjectNode presentation) {
        return examine(presentation.toString())
                .credentials()
                .getFirst()
                .check(Kind.FORMAT)
                .reason();
    }

    private static ObjectNode envelope() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@context", Contexts.CREDENTIALS_V2)
                .put(
                        "id",
                        "data:application/vc+jwt,"
                                + Samples.SIGNER.signJwt(Samples.credential().toJson(), Samples.NOW))
                .put("type", "EnvelopedVerifiableCredential");
    }

    private static ObjectNode presentation() {
        var json = JsonNodeFactory.instance.objectNode();
        json.putArray("@context").add(Contexts.CREDENTIALS_V2);
        json.putArray("type").add("VerifiablePresentation");
        json.putArray("verifiableCredential").add(Samples.signed());
        return json;
    }

    private static String token(ObjectNode payload) {
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"" + HOLDER.didKeyMethod() + "\"}";
        var signed = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(payload.toString().getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(HOLDER.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PresentationProof proof(String document) {
        return Objects.requireNonNull(examine(document).presentation());
    }

    private static Examination examine(String document) {
        return Samples.VERIFIER.examine(document, Samples.NOW);
    }
}
