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

    /** Whether it is worth something today, in one word. */
    public enum State {
        VALID,
        EXPIRED,
        SUSPENDED,
        REVOKED
    }

    public State state(Instant now) {
        return switch (standing.status()) {
            case REVOKED -> State.REVOKED;
            case SUSPENDED -> State.SUSPENDED;
            case VALID -> validUntil != null && validUntil.isBefore(now) ? State.EXPIRED : State.VALID;
        };
    }
}
