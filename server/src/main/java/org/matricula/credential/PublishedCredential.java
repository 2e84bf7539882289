package org.matricula.credential;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Alignment;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Evidence;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.Verdict;

/**
 * A credential as anyone sees it who has its address: in words, with each check and its outcome.
 *
 * @param holder  the name on it
 * @param issuerId its issuer's, as signed
 * @param result  the result in the issuer's words; null if there is only one
 * @param alignments the skills it stands for
 * @param zone    the issuer's, which decides on what day it was awarded
 * @param earnPath where it says how to earn this
 * @param certificateBytes how large its certificate is as PDF; null if that was not made yet
 * @param narrative how it was earned, in Markdown; empty if nothing is said
 * @param validUntil the last instant at which it is valid; null for good
 * @param hidesName whether the learner's name is left out; then {@code holder} is empty
 * @param picture the address of the badge's picture, as signed
 * @param version of what was awarded, as signed
 * @param newer the page of the credential that took its place; null if none did, or its learner shows none
 * @param newerUntil until when that one is valid, where this one was renewed by it; else null
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
        String issuerId,
        String issuerPath,
        @Nullable String brandPath,
        @Nullable String result,
        List<Alignment> alignments,
        Instant awardedAt,
        ZoneId zone,
        Standing standing,
        @Nullable Integer certificateBytes,
        List<Check> checks,
        UUID achievementId,
        String narrative,
        List<Evidence> evidence,
        @Nullable Instant validUntil,
        @Nullable String picture,
        @Nullable String version,
        boolean hidesName,
        @Nullable String newer,
        @Nullable Instant newerUntil) {

    public PublishedCredential {
        checks = List.copyOf(checks);
        evidence = List.copyOf(evidence);
    }

    public Verdict verdict() {
        if (checks.stream()
                .anyMatch(check -> check.kind() != Check.Kind.STATUS
                        && check.kind() != Check.Kind.DATES
                        && check.outcome() == Check.Outcome.FAILED)) return Verdict.INVALID;
        return switch (standing.status()) {
            case REVOKED -> Verdict.REVOKED;
            case SUSPENDED -> Verdict.SUSPENDED;
            case VALID -> verdictOfDates();
        };
    }

    /** Whether whoever it names as its issuer signed it indeed. */
    public boolean isOfItsIssuer() {
        return checks.stream().anyMatch(check -> check.kind() == Check.Kind.ISSUER && check.passed());
    }

    /** Why it doesn't stand, as its issuer wrote it for all to read; null where it stands. */
    public @Nullable String reasonOfStanding() {
        return standing.isValid() ? null : standing.reason();
    }

    private Verdict verdictOfDates() {
        if (has(Reason.EXPIRED)) return Verdict.EXPIRED;
        if (has(Reason.NOT_YET_VALID)) return Verdict.NOT_YET_VALID;
        return checks.stream().allMatch(PublishedCredential::isFine) ? Verdict.VALID : Verdict.UNDETERMINED;
    }

    private boolean has(Reason reason) {
        return checks.stream().anyMatch(check -> check.reason() == reason);
    }

    /** Of its page, wherever somebody reached it by. */
    public String path() {
        return URI.create(url).getPath();
    }

    /** The picture that social networks show beside a link, 1200 by 630. */
    public String cardUrl() {
        return url + "/card.png";
    }

    /** The badge's picture. */
    public String badgePath() {
        return earnPath + "/badge.svg";
    }

    /** The picture that the badge had when it was signed, as far as it is one of ours. */
    String picturePath() {
        var from = picture == null ? -1 : picture.lastIndexOf(earnPath + "/badge/");
        return from < 0 ? badgePath() : picture.substring(from);
    }

    /** The same credential with the status it has at this moment, the certificate, and what its page shows. */
    PublishedCredential as(CredentialStore.Facts facts, Instant now) {
        var current = checks.stream().map(check -> current(check, facts, now)).toList();
        return with(holder, facts.standing(), facts.certificateBytes(), current, hidesName, newer, newerUntil);
    }

    /** The same once another took its place, which its learner shows: until when that holds counts if this one holds too. */
    PublishedCredential replacedBy(PublishedCredential newest) {
        var until = standing.isValid() ? newest.validUntil() : null;
        return with(holder, standing, certificateBytes, checks, hidesName, newest.url(), until);
    }

    /** The same without the name on it. */
    PublishedCredential nameless() {
        return with("", standing, certificateBytes, checks, true, newer, newerUntil);
    }

    private PublishedCredential with(
            String holder,
            Standing standing,
            @Nullable Integer certificateBytes,
            List<Check> checks,
            boolean hidesName,
            @Nullable String newer,
            @Nullable Instant newerUntil) {
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
                issuerId,
                issuerPath,
                brandPath,
                result,
                alignments,
                awardedAt,
                zone,
                standing,
                certificateBytes,
                checks,
                achievementId,
                narrative,
                evidence,
                validUntil,
                picture,
                version,
                hidesName,
                newer,
                newerUntil);
    }

    private Check current(Check check, CredentialStore.Facts facts, Instant now) {
        if (check.kind() == Check.Kind.STATUS) return statusCheck(facts.standing());
        var expired = check.kind() == Check.Kind.DATES && validUntil != null && validUntil.isBefore(now);
        return expired
                ? new Check(Check.Kind.DATES, Check.Outcome.FAILED, Reason.EXPIRED, List.of(validUntil.toString()))
                : check;
    }

    private static boolean isFine(Check check) {
        return check.passed() || check.outcome() == Check.Outcome.NOT_APPLICABLE;
    }

    private static Check statusCheck(Standing standing) {
        return switch (standing.status()) {
            case VALID -> new Check(Check.Kind.STATUS, Check.Outcome.PASSED, null, List.of());
            case REVOKED -> new Check(Check.Kind.STATUS, Check.Outcome.FAILED, Reason.REVOKED, List.of());
            case SUSPENDED -> new Check(Check.Kind.STATUS, Check.Outcome.FAILED, Reason.SUSPENDED, List.of());
        };
    }
}
