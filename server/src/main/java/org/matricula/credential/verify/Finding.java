package org.matricula.credential.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.AddressMatch;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Verdict;
import org.matricula.openbadges.Verification;

/**
 * What a report keeps of one check.
 *
 * @param reason   the first check that did not pass; null where all did
 * @param awardedTo whether it was awarded to the address in the list; null where there is none
 * @param statusReason why it was revoked or suspended, as its page here says it; null otherwise
 * @param several  how many credentials were presented together; 1 for a credential alone, 0 where none was looked at
 */
public record Finding(
        Verdict verdict,
        @Nullable Check reason,
        String name,
        String holder,
        String issuer,
        String issuerId,
        @Nullable Instant awardedAt,
        @Nullable Instant validUntil,
        List<String> listedIn,
        @Nullable AddressMatch awardedTo,
        @Nullable String statusReason,
        int several) {

    /** One that was not looked at any more. */
    static final Finding LATE =
            new Finding(Verdict.UNDETERMINED, null, "", "", "", "", null, null, List.of(), null, null, 0);

    /** Of a line without anything to check. */
    static final Finding NOTHING =
            new Finding(Verdict.NO_CREDENTIAL, null, "", "", "", "", null, null, List.of(), null, null, 0);

    /** Of a presentation, the one with the worst verdict. */
    static Finding of(Checked checked, @Nullable EmailAddress address) {
        var worst = checked.credentials().stream()
                .min(java.util.Comparator.comparing(one -> one.verification().verdict()))
                .orElseThrow();
        var said = worst.verification().credential();
        return new Finding(
                worst.verification().verdict(),
                reason(worst.verification()),
                said.map(Finding::name).orElse(""),
                said.map(AchievementCredential::subject).map(Finding::holder).orElse(""),
                said.map(credential -> credential.issuer().name()).orElse(""),
                worst.verification().issuer().orElse(""),
                said.map(Finding::awarded).orElse(null),
                said.map(AchievementCredential::validUntil).orElse(null),
                worst.listings().stream()
                        .map(org.matricula.credential.trust.Listing::registry)
                        .toList(),
                worst.awardedTo(address),
                worst.statusReason(),
                checked.credentials().size());
    }

    /** What decided: something that failed before something that could not be seen. */
    private static @Nullable Check reason(Verification verification) {
        return verification.checks().stream()
                .filter(check -> Verdict.of(List.of(check)) == verification.verdict())
                .filter(check -> !check.passed() && check.outcome() != Check.Outcome.NOT_APPLICABLE)
                .findFirst()
                .orElse(null);
    }

    private static String name(AchievementCredential credential) {
        return credential.name().isBlank() ? credential.subject().achievement().name() : credential.name();
    }

    private static Instant awarded(AchievementCredential credential) {
        return credential.awardedDate() == null ? credential.validFrom() : credential.awardedDate();
    }

    private static String holder(org.matricula.openbadges.AchievementSubject subject) {
        return subject.identifiers().stream()
                .filter(identity ->
                        !identity.hashed() && identity.identityType().equals("name"))
                .map(org.matricula.openbadges.Identity::identityHash)
                .findFirst()
                .orElse(subject.id() == null ? "" : subject.id());
    }
}
