package org.matricula.openbadges;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;

/**
 * What all checks say together: first whether it is genuine, then how it stands. Among several answers to one question the
 * first in this order is said; VALID needs all to pass.
 */
public enum Verdict {
    /** Some other document, in which no credential was found to judge. */
    NO_CREDENTIAL,
    /** Forged, malformed, not signed, or signed by somebody else. */
    INVALID,
    /** It is not what was signed, or not what its issuer hosts. */
    ALTERED,
    REVOKED,
    SUSPENDED,
    EXPIRED,
    NOT_YET_VALID,
    /** Nobody is found under the name of its issuer. */
    ISSUER_UNKNOWN,
    /** Its format, signature or status is of a kind that is not known here. */
    UNSUPPORTED,
    /** The issuer's documents are out of reach at the moment. */
    ISSUER_UNREACHABLE,
    /** Nothing is wrong as far as could be seen, but not everything could be seen. */
    UNDETERMINED,
    VALID;

    /** What these checks say by themselves. What is not genuine neither stands nor falls: its dates and status are its own words only. */
    public static Verdict of(List<Check> checks) {
        var genuine = worst(checks.stream().filter(check -> !isStanding(check)));
        return genuine == VALID ? worst(checks.stream().filter(Verdict::isStanding)) : genuine;
    }

    private static boolean isStanding(Check check) {
        return check.kind() == Kind.STATUS || check.kind() == Kind.DATES;
    }

    private static Verdict worst(Stream<Check> checks) {
        return checks.map(Verdict::of).min(Comparator.naturalOrder()).orElse(VALID);
    }

    private static Verdict of(Check check) {
        if (check.outcome() == Outcome.PASSED || check.outcome() == Outcome.NOT_APPLICABLE) return VALID;
        var reason = Objects.requireNonNull(check.reason());
        return check.outcome() == Outcome.FAILED ? ofFailed(check.kind(), reason) : ofUnknown(check.kind(), reason);
    }

    private static Verdict ofFailed(Kind kind, Reason reason) {
        return switch (reason) {
            case SIGNATURE_WRONG, HOSTED_DIFFERS -> ALTERED;
            case REVOKED, REVOKED_BECAUSE -> REVOKED;
            case SUSPENDED -> SUSPENDED;
            case EXPIRED -> EXPIRED;
            case NOT_YET_VALID -> NOT_YET_VALID;
            case NO_CREDENTIAL,
                    NOTHING_AT_LINK,
                    SEVERAL_LINKS,
                    BADGE_LINK,
                    PAGE_WITHOUT_CREDENTIAL,
                    PAGE_UNOPENED,
                    PAGE_OFF,
                    PAGE_NAMELESS,
                    PAGE_ERASED,
                    NOTHING_PRESENTED,
                    SEVERAL_PRESENTED,
                    PDF_WITHOUT_CREDENTIAL,
                    PDF_ENCRYPTED,
                    IMAGE_WITHOUT_CREDENTIAL,
                    IMAGE_TOO_LARGE,
                    IMAGE_DAMAGED -> kind == Kind.FORMAT ? NO_CREDENTIAL : INVALID;
            default -> INVALID;
        };
    }

    private static Verdict ofUnknown(Kind kind, Reason reason) {
        return switch (reason) {
            case UNREACHABLE -> ISSUER_UNREACHABLE;
            // The signature decides about the credential, whatever happened to the picture around it.
            case IMAGE_UNSOUND -> VALID;
            // Nothing was read, so there is nothing to judge, and no issuer to speak of.
            case LINK_UNREACHABLE -> NO_CREDENTIAL;
            case UNSUPPORTED_FORMAT,
                    UNSUPPORTED_BADGE,
                    UNSUPPORTED_RECIPIENT,
                    UNSUPPORTED_PROOF,
                    UNSUPPORTED_ALGORITHM,
                    UNSUPPORTED_METHOD,
                    UNSUPPORTED_STATUS,
                    UNKNOWN_CONTEXT -> UNSUPPORTED;
            // A status list that is gone or wrong says nothing about who its issuer is; nor does a link that leads
            // nowhere.
            case NOT_FOUND, GONE, HOSTED_NOWHERE, ADDRESS_REFUSED, RESPONSE_REFUSED ->
                switch (kind) {
                    case FORMAT -> NO_CREDENTIAL;
                    case STATUS -> UNDETERMINED;
                    default -> ISSUER_UNKNOWN;
                };
            default -> UNDETERMINED;
        };
    }
}
