package org.matricula.credential.web;

import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.Verdict;

/** Puts checks and verdicts in words: what was looked at, what came out, and why. */
public final class CheckWords {

    private CheckWords() {}

    /** One sentence. */
    public static String sentence(Check check) {
        if (check.reason() == null) return t("credential.check." + check.kind() + ".passed");
        var atTheTop = check.reason() == Reason.SCHEMA_MISMATCH
                && check.arguments().getFirst().isEmpty();
        return t(
                "credential.reason." + check.reason() + (atTheTop ? ".whole" : ""),
                check.arguments().toArray());
    }

    /**
     * The same for a page: moments as its reader reads them.
     *
     * @param zone the issuer's, on whose calendar it ends; null where that is not known
     */
    public static String sentence(Check check, @Nullable ZoneId zone) {
        if (check.reason() != Reason.EXPIRED && check.reason() != Reason.NOT_YET_VALID) return sentence(check);
        var moment = Instant.parse(check.arguments().getFirst());
        return t(
                "credential.reason." + check.reason(),
                check.reason() == Reason.EXPIRED
                        ? VerifiedWords.until(moment, zone)
                        : VerifiedWords.moment(moment, zone));
    }

    /** The same among all that were made: that a key is the issuer's proves nothing where it isn't proved that it signed. */
    public static String sentence(Check check, List<Check> all, @Nullable ZoneId zone) {
        return check.kind() == Check.Kind.ISSUER && check.passed() && !isSigned(all)
                ? t("credential.check.ISSUER.named")
                : sentence(check, zone);
    }

    private static boolean isSigned(List<Check> all) {
        return all.stream()
                .filter(check -> check.kind() == Check.Kind.SIGNATURE)
                .allMatch(check -> check.passed() || check.outcome() == Check.Outcome.NOT_APPLICABLE);
    }

    public static String title(Check check) {
        return t("credential.check." + check.kind());
    }

    public static String outcome(Check check) {
        return t("credential.outcome." + check.outcome());
    }

    public static String icon(Check check) {
        return switch (check.outcome()) {
            case PASSED -> "check-circle";
            case FAILED -> "x-circle";
            case UNKNOWN -> "question-circle";
            case NOT_APPLICABLE -> "dash-circle";
        };
    }

    /** The class that colours it; the word beside it says the same. */
    public static String tone(Check check) {
        return switch (check.outcome()) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case UNKNOWN -> "warn";
            case NOT_APPLICABLE -> "quiet";
        };
    }

    public static String sentence(Verdict verdict) {
        return t("credential.verdict." + verdict);
    }

    /** A word or two, for tables. */
    public static String word(Verdict verdict) {
        return t("credential.verdict.short." + verdict);
    }

    public static String icon(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "check-circle";
            case UNDETERMINED, NOT_YET_VALID, ISSUER_UNKNOWN, ISSUER_UNREACHABLE, UNSUPPORTED -> "question-circle";
            case NO_CREDENTIAL -> "dash-circle";
            case INVALID, ALTERED, REVOKED, SUSPENDED, EXPIRED -> "x-circle";
        };
    }

    public static String tone(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "good";
            case UNDETERMINED, NOT_YET_VALID, SUSPENDED, EXPIRED, ISSUER_UNKNOWN, ISSUER_UNREACHABLE, UNSUPPORTED ->
                "warn";
            case INVALID, ALTERED, REVOKED -> "bad";
            case NO_CREDENTIAL -> "quiet";
        };
    }
}
