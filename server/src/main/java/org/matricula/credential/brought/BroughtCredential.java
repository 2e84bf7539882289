package org.matricula.credential.brought;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Verdict;

/**
 * A credential from elsewhere in its learner's hands, in its own words.
 *
 * @param source     the id that its issuer gave it; empty if none
 * @param issuer     the issuer's name, or its id where it gives none
 * @param awardedAt  when it was earned, as it says
 * @param token      whether it is a JWT; else it is JSON
 * @param verdict    what came out of verifying it at {@code verifiedAt}
 * @param owner      how it was found to be this learner's
 * @param changedAt  when it was last brought
 */
public record BroughtCredential(
        UUID id,
        String source,
        String name,
        String issuer,
        Instant awardedAt,
        @Nullable Instant validUntil,
        boolean token,
        Verdict verdict,
        Owner owner,
        Instant verifiedAt,
        Instant broughtAt,
        Instant changedAt) {

    /** What came out of verifying it, unless its time has run out since then. */
    public Verdict verdictAt(Instant now) {
        return verdict == Verdict.VALID && validUntil != null && validUntil.isBefore(now) ? Verdict.EXPIRED : verdict;
    }

    /** Whether a credential is about the one who brought it. */
    public enum Owner {
        /** It names one of the verified e-mail addresses of the account. */
        ADDRESS,
        /** It names somebody in a way that can't be compared, so it may be anybody's. */
        UNCHECKED
    }
}
