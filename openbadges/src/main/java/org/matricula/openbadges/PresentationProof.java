package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether credentials were shown by whom the presentation says. It says nothing about the credentials.
 *
 * @param holder who shows them, by own account; null if nobody is named
 * @param challenge what whoever asked gave to be signed along; null if nothing was
 * @param domain for whom it was made; null if it doesn't say
 * @param checks the signature, that its key is the holder's, and its time
 */
public record PresentationProof(
        @Nullable String holder,
        @Nullable String challenge,
        @Nullable String domain,
        List<Check> checks) {

    public enum Outcome {
        /** The holder named signed it. */
        SIGNED,
        /** Nobody signed it: anybody may have put these credentials together. */
        UNSIGNED,
        /** The signature is wrong, of somebody else, or out of date. */
        WRONG,
        /** It could not be checked. */
        UNKNOWN
    }

    public PresentationProof {
        checks = List.copyOf(checks);
    }

    public Outcome outcome() {
        if (checks.stream().anyMatch(check -> check.reason() == Reason.PRESENTATION_UNSIGNED)) return Outcome.UNSIGNED;
        if (checks.stream().anyMatch(check -> check.outcome() == Check.Outcome.FAILED)) return Outcome.WRONG;
        return checks.stream().allMatch(Check::passed) ? Outcome.SIGNED : Outcome.UNKNOWN;
    }
}
