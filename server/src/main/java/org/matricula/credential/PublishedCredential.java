package org.matricula.credential;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Alignment;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Verdict;

/**
 * A credential as anyone sees it who has its address: in words, with each check and its outcome.
 *
 * @param holder  the name on it
 * @param result  the result in the issuer's words; null if there is only one
 * @param alignments the skills it stands for
 * @param zone    the issuer's, which decides on what day it was awarded
 * @param earnPath where it says how to earn this
 * @param certificateBytes how large its certificate is as PDF; null if that was not made yet
 */
public record PublishedCredential(
        UUID credentialId,
        UUID learnerId,
        UUID organisationId,
        String url,
        String name,
        String description,
        String criteria,
        String earnPath,
        String holder,
        String issuerName,
        String issuerPath,
        @Nullable String brandPath,
        @Nullable String result,
        List<Alignment> alignments,
        Instant awardedAt,
        ZoneId zone,
        Standing standing,
        @Nullable Integer certificateBytes,
        List<Check> checks) {

    public Verdict verdict() {
        if (checks.stream()
                .anyMatch(check -> check.kind() != Check.Kind.STATUS
                        && check.kind() != Check.Kind.DATES
                        && check.outcome() == Check.Outcome.FAILED)) return Verdict.INVALID;
        return switch (standing.status()) {
            case REVOKED -> Verdict.REVOKED;
            case SUSPENDED -> Verdict.SUSPENDED;
            case VALID -> checks.stream().allMatch(PublishedCredential::isFine) ? Verdict.VALID : Verdict.UNDETERMINED;
        };
    }

    /** The picture that social networks show beside a link. */
    public String cardUrl() {
        return URI.create(url).resolve("/assets/card.png").toString();
    }

    /** The same credential with the status it has at this moment, and the certificate. */
    PublishedCredential as(Standing now, @Nullable Integer certificateBytes) {
        var current = checks.stream()
                .map(check -> check.kind() == Check.Kind.STATUS ? statusCheck(now) : check)
                .toList();
        return new PublishedCredential(
                credentialId,
                learnerId,
                organisationId,
                url,
                name,
                description,
                criteria,
                earnPath,
                holder,
                issuerName,
                issuerPath,
                brandPath,
                result,
                alignments,
                awardedAt,
                zone,
                now,
                certificateBytes,
                current);
    }

    private static boolean isFine(Check check) {
        return check.passed() || check.outcome() == Check.Outcome.NOT_APPLICABLE;
    }

    private static Check statusCheck(Standing standing) {
        return switch (standing.status()) {
            case VALID -> new Check(Check.Kind.STATUS, Check.Outcome.PASSED, null, List.of());
            case REVOKED ->
                new Check(Check.Kind.STATUS, Check.Outcome.FAILED, org.matricula.openbadges.Reason.REVOKED, List.of());
            case SUSPENDED ->
                new Check(
                        Check.Kind.STATUS, Check.Outcome.FAILED, org.matricula.openbadges.Reason.SUSPENDED, List.of());
        };
    }
}
