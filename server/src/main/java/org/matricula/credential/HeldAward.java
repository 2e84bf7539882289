package org.matricula.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An award in its learner's hands: whether it stands, and what its public page shows.
 *
 * @param hidesName  whether the page leaves out the learner's name
 * @param validUntil when it ends; null for good
 */
public record HeldAward(
        Award award,
        Standing standing,
        PageState page,
        boolean hidesName,
        @Nullable Instant validUntil) {

    /** Whether it is worth something today. */
    public CredentialState state(Instant now) {
        return CredentialState.of(standing, award.awardedAt(), validUntil, now);
    }
}
