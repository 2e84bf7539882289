package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

class ClrCredentialTests {

    @Test
    void aSignedRecordVerifiesAndSoDoesEachCredentialTakenOutOfIt() {
        var signed = signed(Samples.learnerRecord());

        var verification = Samples.VERIFIER.verify(signed, Samples.NOW);
        var inside = ClrCredential.read(signed).orElseThrow().subject().credentials();

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
        assertThat(inside).containsExactly(Samples.signed());
        assertThat(Samples.VERIFIER.verify(inside.getFirst(), Samples.NOW).verdict())
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/credentialSubject/identifier/0/identityHash",
                "/credentialSubject/achievement/0/name",
                "/credentialSubject/association/0/targetId",
                "/credentialSubject/verifiableCredential/0/name",
                "/credentialSubject/verifiableCredential/0/proof/0/created",
            })
    void whateverIsChangedInsideBreaksTheSignature(String pointer) {
        var signed = signed(Samples.learnerRecord());
        var at = JsonPointer.compile(pointer);
        var owner = (ObjectNode) signed.at(at.head());
        var key = at.last().getMatchingProperty();
        owner.put(key, key.equals("created") ? "2026-02-02T00:00:00Z" : "https://example.org/other");

        assertThat(Samples.VERIFIER
                        .verify(signed, Samples.NOW)
                        .check(Check.Kind.SIGNATURE)
                        .outcome())
                .isEqualTo(Check.Outcome.FAILED);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        var written = Samples.learnerRecord().toJson();

        assertThat(ClrCredential.read(written).orElseThrow().toJson()).isEqualTo(written);
        assertThat(ClrCredential.read(Samples.credential().toJson())).isEmpty();
    }

    /** The standard's cardinalities and words (B.1.2 to B.1.4). */
    @Test
    void itHasTheShapeOfTheStandard() {
        var json = Samples.learnerRecord().toJson();
        var subject = json.path("credentialSubject");

        assertThat(json.path("type").toString()).isEqualTo("[\"VerifiableCredential\",\"ClrCredential\"]");
        assertThat(json.path("@context").path(0).asString()).isEqualTo(Contexts.CREDENTIALS_V2);
        assertThat(json.path("@context").path(1).asString()).isEqualTo(Contexts.CLR);
        assertThat(subject.path("type").path(0).asString()).isEqualTo("ClrSubject");
        assertThat(subject.path("verifiableCredential").isArray()).isTrue();
        assertThat(subject.path("association").path(0).path("type").asString()).isEqualTo("Association");
        assertThat(json.path("credentialSchema").path(0).path("id").asString()).isEqualTo(ClrCredential.SCHEMA);
    }

    @Test
    void aRecordOfFiftyCredentialsIsSignedAndVerified() {
        var one = Samples.learnerRecord();
        var many = IntStream.range(0, 50)
                .mapToObj(i -> Samples.SIGNER.sign(
                        Samples.credential().toJson().put("id", "https://example.org/c/" + i), Samples.NOW))
                .toList();
        var subject = new ClrSubject(null, one.subject().identifiers(), List.of(), many, List.of());
        var large = new ClrCredential(one.id(), one.name(), null, false, one.issuer(), one.validFrom(), subject);

        assertThat(Samples.VERIFIER.verify(signed(large), Samples.NOW).verdict())
                .isEqualTo(Verdict.VALID);
    }

    private static ObjectNode signed(ClrCredential record) {
        return Samples.SIGNER.sign(record.toJson(), Samples.NOW);
    }
}
