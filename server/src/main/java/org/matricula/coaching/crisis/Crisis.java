package org.matricula.coaching.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;

/**
 * A learner who may be in danger, from the first sign until somebody closes it (*Coaching*, 7).
 *
 * @param learnerId null half a year after it was closed, and once the account is closed
 * @param coachId   who coached the learner when it was raised; null if nobody did
 * @param calls     how often people were told
 * @param nextCallAt when the next ones are told; null once somebody has acknowledged it
 */
public record Crisis(
        UUID id,
        UUID offerId,
        UUID organisationId,
        @Nullable UUID learnerId,
        @Nullable UUID coachId,
        Source source,
        Instant raisedAt,
        int calls,
        @Nullable Instant nextCallAt,
        @Nullable UUID acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome) {

    /** Where it stands. */
    public enum State {
        WAITING,
        ACKNOWLEDGED,
        CLOSED
    }

    static Crisis raised(
            UUID id,
            UUID offerId,
            UUID organisationId,
            UUID learnerId,
            @Nullable UUID coachId,
            Source source,
            Instant now) {
        return new Crisis(id, offerId, organisationId, learnerId, coachId, source, now, 0, now, null, null, null, null);
    }

    public State state() {
        if (closedAt != null) return State.CLOSED;
        return acknowledgedBy == null ? State.WAITING : State.ACKNOWLEDGED;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Some were told, and have so long. */
    Crisis called(Duration patience, Instant now) {
        return with(calls + 1, now.plus(patience), null, null, null, null);
    }

    /** @throws Refusal if somebody else has, or it is closed */
    Crisis acknowledge(UUID by, Instant now) {
        requireOpen();
        if (acknowledgedBy != null) throw new Refusal("coaching.crisis.acknowledged-already");
        return with(calls, null, by, now, null, null);
    }

    /** Whoever acknowledged it can't go on: the next ones are told at once. @throws Refusal if nobody has, or it is closed */
    Crisis passOn(Instant now) {
        requireOpen();
        if (acknowledgedBy == null) throw new Refusal("coaching.crisis.not-acknowledged");
        return with(calls, now, null, null, null, null);
    }

    /** @throws Refusal if it is closed, or nobody has acknowledged it: whoever closes it has to take it on first */
    Crisis close(Outcome how, Instant now) {
        requireAcknowledged();
        return with(calls, null, acknowledgedBy, acknowledgedAt, now, how);
    }

    /** Its learner closed the account. */
    Crisis end(Instant now) {
        return with(calls, null, acknowledgedBy, acknowledgedAt, now, Outcome.ACCOUNT_CLOSED);
    }

    /** @throws Refusal if it is closed, or nobody has acknowledged it */
    void requireAcknowledged() {
        requireOpen();
        if (acknowledgedBy == null) throw new Refusal("coaching.crisis.not-acknowledged");
    }

    private void requireOpen() {
        if (!isOpen()) throw new Refusal("coaching.crisis.closed-already");
    }

    private Crisis with(
            int calls,
            @Nullable Instant nextCallAt,
            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable Instant closed,
            @Nullable Outcome how) {
        return new Crisis(
                id,
                offerId,
                organisationId,
                learnerId,
                coachId,
                source,
                raisedAt,
                calls,
                nextCallAt,
                by,
                at,
                closed,
                how);
    }
}
