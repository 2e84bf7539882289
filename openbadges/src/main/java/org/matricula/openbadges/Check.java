package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing looked at while verifying, and what came out.
 *
 * @param reason null exactly when the outcome is {@link Outcome#PASSED}
 * @param arguments what the reason speaks of; partly a stranger's words, to be escaped where shown
 */
public record Check(Kind kind, Outcome outcome, @Nullable Reason reason, List<String> arguments) {

    /** In the order in which they are made and shown. */
    public enum Kind {
        FORMAT,
        CONTEXT,
        SCHEMA,
        SIGNATURE,
        ISSUER,
        STATUS,
        DATES
    }

    public enum Outcome {
        PASSED,
        FAILED,
        /** Could not be determined, e.g. because the issuer cannot be reached. */
        UNKNOWN,
        NOT_APPLICABLE
    }

    static Check passed(Kind kind) {
        return new Check(kind, Outcome.PASSED, null, List.of());
    }

    static Check of(Kind kind, Outcome outcome, Reason reason, String... arguments) {
        return new Check(kind, outcome, reason, List.of(arguments));
    }

    static Check unchecked(Kind kind) {
        return of(kind, Outcome.UNKNOWN, Reason.NOT_CHECKED);
    }

    /** What lies outside the document, or beyond this library, leaves the question open; the rest answers it. */
    static Check refused(Kind kind, RefusedException e) {
        var outcome = switch (e.reason()) {
            case UNREACHABLE,
                    LINK_UNREACHABLE,
                    NOT_FOUND,
                    GONE,
                    HOSTED_NOWHERE,
                    ADDRESS_REFUSED,
                    RESPONSE_REFUSED,
                    UNSUPPORTED_FORMAT,
                    UNSUPPORTED_BADGE,
                    UNSUPPORTED_RECIPIENT,
                    UNSUPPORTED_METHOD,
                    UNSUPPORTED_PROOF,
                    UNSUPPORTED_ALGORITHM,
                    UNSUPPORTED_STATUS,
                    STATUS_LIST_INVALID,
                    UNKNOWN_CONTEXT -> Outcome.UNKNOWN;
            default -> Outcome.FAILED;
        };
        return new Check(kind, outcome, e.reason(), e.arguments());
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    /** In plain English, for logs and command lines. */
    @Override
    public String toString() {
        return kind + ": " + outcome + (reason == null ? "" : " (" + reason.sentence(arguments) + ")");
    }
}
