package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class VerifierTests {

    @ParameterizedTest
    @EnumSource(names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022"})
    void whatWasSignedIsValid(Cryptosuite suite) {
        var signed = Samples.SIGNER.sign(Samples.credential().toJson(), suite, Samples.NOW);

        var verification = verify(signed);

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
        assertThat(verification.checks()).extracting(Check::kind).containsExactly(Kind.values());
        assertThat(verification.check(Kind.STATUS).reason()).isEqualTo(Reason.NO_STATUS);
        assertThat(verification.credential()).contains(Samples.credential());
    }

    @Test
    void changedLetterNamesTheSignature() {
        var altered = Samples.signed().toString().replace("Reading old hands", "Reading odd hands");

        var verification = Samples.VERIFIER.verify(altered, Samples.NOW);

        assertThat(verification.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(verification.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILED)
                .extracting(Check::kind, Check::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.SIGNATURE, Reason.SIGNATURE_WRONG));
    }

    @Test
    void keyOfSomebodyElseFailsTheIssuer() {
        var other = CredentialSigner.didKey(SigningKey.generate());
        var forged = other.sign(Samples.credential().toJson(), Samples.NOW);

        var verification = verify(forged);

        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verification.check(Kind.SIGNATURE).passed()).isTrue();
        assertThat(verification.check(Kind.ISSUER).reason()).isEqualTo(Reason.KEY_NOT_OF_ISSUER);
    }

    @Test
    void everyProofOfASetMustHold() {
        var other = CredentialSigner.didKey(SigningKey.generate());
        var cosigned = other.sign(Samples.signed(), Samples.NOW);
        assertThat(verify(cosigned).verdict()).isEqualTo(Verdict.VALID);

        ((ObjectNode) cosigned.at("/proof/1")).set("proofValue", cosigned.at("/proof/0/proofValue"));

        assertThat(verify(cosigned).check(Kind.SIGNATURE).reason()).isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void thousandsOfProofsAreRefusedUnseen() {
        var signed = Samples.signed();
        var proofs = (ArrayNode) signed.path("proof");
        for (int i = 0; i < 5_000; i++) proofs.add(proofs.get(0).deepCopy());

        assertThat(verify(signed).check(Kind.SIGNATURE).reason()).isEqualTo(Reason.TOO_MANY_PROOFS);
    }

    @Test
    void unsignedCredentialIsInvalid() {
        assertThat(verify(Samples.credential().toJson()).check(Kind.SIGNATURE).reason())
                .isEqualTo(Reason.NO_PROOF);
    }

    @Test
    void datesDecideBetweenNotYetValidAndExpired() {
        var credential = Samples.credential().withValidUntil(Instant.parse("2026-02-20T00:00:00Z"));
        var signed = Samples.SIGNER.sign(credential.toJson(), Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(verify(signed, "2026-01-31T23:59:59Z").verdict()).isEqualTo(Verdict.NOT_YET_VALID);
        assertThat(verify(signed, "2026-02-01T00:00:00Z").verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(signed, "2026-02-20T00:00:00Z").verdict()).isEqualTo(Verdict.VALID);
        assertThat(verify(signed, "2026-02-20T00:00:01Z").verdict()).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void proofForAnotherPurposeIsRefused() {
        var signed = Samples.signed();
        ((ObjectNode) signed.at("/proof/0")).put("proofPurpose", "authentication");

        assertThat(verify(signed).check(Kind.SIGNATURE).reason()).isEqualTo(Reason.WRONG_PROOF_PURPOSE);
    }

    @Test
    void proofFromTheFutureIsRefused() {
        assertThat(verify(Samples.signed(), "2026-01-31T00:00:00Z")
                        .check(Kind.SIGNATURE)
                        .reason())
                .isEqualTo(Reason.PROOF_FROM_THE_FUTURE);
    }

    @Test
    void ourOutputMeetsTheSchema() {
        assertThat(OpenBadgesSchema.check(Samples.signed()).passed()).isTrue();
    }

    @Test
    void missingCriteriaAreNamedByTheSchemaCheck() {
        var json = Samples.credential().toJson();
        ((ObjectNode) json.at("/credentialSubject/achievement")).remove("criteria");

        var check = verify(Samples.SIGNER.sign(json, Samples.NOW)).check(Kind.SCHEMA);

        assertThat(check.reason()).isEqualTo(Reason.SCHEMA_MISMATCH);
        assertThat(String.join(" ", check.arguments())).contains("achievement").contains("criteria");
    }

    @Test
    void singleProofOutsideAnArrayIsAccepted() {
        var signed = Samples.signed();
        signed.set("proof", signed.at("/proof/0"));

        assertThat(verify(signed).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void hashedAddressIsRecognisedWhateverItsCase() {
        var learner = verify(Samples.signed())
                .credential()
                .orElseThrow()
                .subject()
                .identifiers()
                .getFirst();

        assertThat(List.of("ada@example.org", "ADA@example.org")).allMatch(learner::isEmail);
        assertThat(learner.isEmail("eva@example.org")).isFalse();
    }

    private static Verification verify(ObjectNode document) {
        return Samples.VERIFIER.verify(document, Samples.NOW);
    }

    private static Verification verify(ObjectNode document, String now) {
        return Samples.VERIFIER.verify(document, Instant.parse(now));
    }
}
