package org.matricula.credential.endorsement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;

/**
 * What one organisation says in favour of another, of an achievement, or of one credential (*Badges and credentials*, 2).
 *
 * @param endorserId     who says it
 * @param organisationId the issuer it is about, or whose achievement or credential it is about
 * @param achievementId  null for an issuer
 * @param credentialId   null but for a single credential
 * @param learnerId      who holds that credential
 * @param request        what was written to the endorser; blank if nobody asked
 * @param comment        what the endorser says, in Markdown
 */
public record Endorsement(
        UUID id,
        UUID endorserId,
        Kind kind,
        UUID organisationId,
        @Nullable UUID achievementId,
        @Nullable UUID credentialId,
        @Nullable UUID learnerId,
        State state,
        String request,
        String comment,
        @Nullable UUID statusListId,
        @Nullable Integer statusIndex,
        Instant madeAt,
        Instant changedAt) {

    public enum Kind {
        ISSUER,
        ACHIEVEMENT,
        CREDENTIAL
    }

    public enum State {
        ASKED,
        OFFERED,
        GIVEN,
        DECLINED,
        HIDDEN,
        WITHDRAWN
    }

    /** The endorser says it; one who was asked is shown at once, one who was not waits to be accepted. */
    Endorsement given(String said, Instant now) {
        require(state == State.ASKED);
        return with(State.GIVEN, said, now);
    }

    Endorsement declined(String why, Instant now) {
        require(state == State.ASKED);
        return with(State.DECLINED, why, now);
    }

    /** Whom it is about shows it. */
    Endorsement shown(Instant now) {
        require(state == State.OFFERED || state == State.HIDDEN);
        return with(State.GIVEN, comment, now);
    }

    /** Whom it is about doesn't show it, or takes a question back. */
    Endorsement hidden(Instant now) {
        require(state == State.OFFERED || state == State.GIVEN || state == State.ASKED);
        return with(state == State.ASKED ? State.WITHDRAWN : State.HIDDEN, comment, now);
    }

    /** The endorser doesn't say it any more: for good. */
    Endorsement withdrawn(Instant now) {
        require(isSigned());
        return with(State.WITHDRAWN, comment, now);
    }

    /** Whether the endorser has signed it and stands by it. */
    public boolean isSigned() {
        return state == State.OFFERED || state == State.GIVEN || state == State.HIDDEN;
    }

    private void require(boolean possible) {
        if (!possible) throw new Refusal("credential.endorsement.changed");
    }

    private Endorsement with(State next, String said, Instant now) {
        return new Endorsement(
                id,
                endorserId,
                kind,
                organisationId,
                achievementId,
                credentialId,
                learnerId,
                next,
                request,
                said,
                statusListId,
                statusIndex,
                madeAt,
                now);
    }

    Endorsement at(UUID listId, int index) {
        return new Endorsement(
                id,
                endorserId,
                kind,
                organisationId,
                achievementId,
                credentialId,
                learnerId,
                state,
                request,
                comment,
                listId,
                index,
                madeAt,
                changedAt);
    }
}
