package org.matricula.openbadges;

import java.util.List;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;

/** What all checks say together. The first that applies, in this order, except that VALID needs all to pass. */
public enum Verdict {
    /** Some other document, in which no credential was found to judge. */
    NO_CREDENTIAL,
    /** Forged, altered, malformed, or signed by somebody else. */
    INVALID,
    REVOKED,
    SUSPENDED,
    EXPIRED,
    NOT_YET_VALID,
    /** Nothing is wrong as far as could be seen, but not everything could be seen. */
    UNDETERMINED,
    VALID;

    static Verdict of(List<Check> checks) {
        var verdict = VALID;
        for (var check : checks) {
            var one = of(check);
            if (one.compareTo(verdict) < 0) verdict = one;
        }
        return verdict;
    }

    private static Verdict of(Check check) {
        if (check.outcome() == Outcome.UNKNOWN) return UNDETERMINED;
        if (check.outcome() != Outcome.FAILED) return VALID;
        if (check.kind() == Kind.FORMAT && check.reason() != null && holdsNone(check.reason())) return NO_CREDENTIAL;
        if (check.kind() != Kind.STATUS && check.kind() != Kind.DATES || check.reason() == null) return INVALID;
        return switch (check.reason()) {
            case REVOKED -> REVOKED;
            case SUSPENDED -> SUSPENDED;
            case EXPIRED -> EXPIRED;
            case NOT_YET_VALID -> NOT_YET_VALID;
            default -> INVALID;
        };
    }

    private static boolean holdsNone(Reason reason) {
        return switch (reason) {
            case NO_CREDENTIAL,
                    PDF_WITHOUT_CREDENTIAL,
                    PDF_ENCRYPTED,
                    IMAGE_WITHOUT_CREDENTIAL,
                    IMAGE_DAMAGED,
                    OLDER_BADGE -> true;
            default -> false;
        };
    }
}
