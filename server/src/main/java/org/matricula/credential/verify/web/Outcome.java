package org.matricula.credential.verify.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.credential.trust.Listing;
import org.matricula.credential.verify.AddressWords;
import org.matricula.credential.verify.Checked;
import org.matricula.credential.verify.CheckedWords;
import org.matricula.credential.verify.Source;
import org.matricula.credential.web.CheckWords;
import org.matricula.credential.web.VerifiedWords;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.AddressMatch;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.PresentationProof;
import org.matricula.openbadges.Verdict;

/**
 * What came of a check, for programs; {@code reason} is a stable word, {@code sentence} explains it to people.
 *
 * @param verdict  of the credential; the worst of several
 * @param checks   of the credential; of the first where several are presented, whose own stand in {@code credentials}
 * @param statusReason why it was revoked or suspended, as its page here says it; null otherwise
 * @param awardedTo whether it was awarded to the address asked about; null if none was
 * @param listedIn registries that its issuer is in; that there is none says nothing
 * @param credentials what a presentation holds, each by itself; null for a credential alone
 */
record Outcome(
        Verdict verdict,
        String sentence,
        List<CheckOutcome> checks,
        @Nullable String statusReason,
        @Nullable Said credential,
        @Nullable AwardedTo awardedTo,
        List<String> listedIn,
        @Nullable List<Outcome> credentials,
        @Nullable Presented presentation) {

    record CheckOutcome(
            Check.Kind check,
            Check.Outcome outcome,
            @Nullable String reason,
            String sentence) {

        static List<CheckOutcome> of(List<Check> checks) {
            return checks.stream().map(check -> of(check, checks)).toList();
        }

        private static CheckOutcome of(Check check, List<Check> all) {
            var reason = check.reason();
            return new CheckOutcome(
                    check.kind(),
                    check.outcome(),
                    reason == null ? null : reason.name(),
                    CheckWords.sentence(check, all, null));
        }
    }

    /** What the credential says, true or not. */
    record Said(
            String name,
            String holder,
            String issuer,
            String issuerId,
            Instant validFrom,
            @Nullable Instant validUntil) {

        static Said of(AchievementCredential credential) {
            return new Said(
                    VerifiedWords.name(credential),
                    VerifiedWords.holder(credential),
                    VerifiedWords.issuer(credential),
                    credential.issuer().id(),
                    credential.validFrom(),
                    credential.validUntil());
        }
    }

    /** {@code SAME} proves something only of a credential that is genuine, and the sentence says so. */
    record AwardedTo(AddressMatch match, String sentence) {

        static @Nullable AwardedTo of(@Nullable AddressMatch match, Verdict verdict) {
            return match == null ? null : new AwardedTo(match, AddressWords.sentence(match, verdict));
        }
    }

    /** Who showed the credentials together, and whether they signed that. */
    record Presented(
            PresentationProof.Outcome outcome,
            @Nullable String holder,
            @Nullable String challenge,
            @Nullable String domain,
            List<CheckOutcome> checks) {

        static Presented of(PresentationProof proof) {
            return new Presented(
                    proof.outcome(),
                    proof.holder(),
                    proof.challenge(),
                    proof.domain(),
                    CheckOutcome.of(proof.checks()));
        }
    }

    static Outcome of(Checked checked, @Nullable EmailAddress address) {
        var first = of(checked.first(), checked.source(), address);
        if (checked.presentation() == null) return first;
        return new Outcome(
                checked.verdict(),
                CheckWords.sentence(checked.verdict()),
                first.checks(),
                first.statusReason(),
                first.credential(),
                first.awardedTo(),
                first.listedIn(),
                checked.credentials().stream()
                        .map(one -> of(one, checked.source(), address))
                        .toList(),
                Presented.of(checked.presentation()));
    }

    private static Outcome of(Checked.Credential one, Source source, @Nullable EmailAddress address) {
        var verification = one.verification();
        return new Outcome(
                verification.verdict(),
                CheckedWords.sentence(verification, source),
                CheckOutcome.of(verification.checks()),
                one.statusReason(),
                verification.credential().map(Said::of).orElse(null),
                AwardedTo.of(one.awardedTo(address), verification.verdict()),
                one.listings().stream().map(Listing::registry).toList(),
                null,
                null);
    }
}
