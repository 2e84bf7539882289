package org.matricula.pathway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;

/**
 * A learner's record sent to a pathway: one learner × one pathway × one programme (*Programme records*, 4 to 6). What may
 * happen to it is said here; each change returns the new state.
 *
 * @param snapshotId what was sent last; null once a withdrawal or erasure took it away
 * @param holder     the name on it, and the address; empty once taken away
 * @param bounced    the mail about it came back: the institution may not know of it
 * @param updatedAt  when the learner last sent an update
 * @param openedAt   when somebody of the institution first read it, signed in
 * @param owesAnswer it was withdrawn after it had been read, and the institution hasn't answered yet
 */
public record Application(
        UUID id,
        UUID learnerId,
        UUID pathwayId,
        UUID programmeId,
        UUID organisationId,
        @Nullable UUID snapshotId,
        State state,
        String holder,
        String email,
        String reference,
        @Nullable UUID assigneeId,
        @Nullable UUID mailId,
        boolean bounced,
        int consentVersion,
        Instant sentAt,
        @Nullable Instant updatedAt,
        @Nullable Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant withdrawnAt,
        boolean owesAnswer,
        @Nullable BigDecimal amount,
        String grantedFor) {

    /** Where it stands. While it is {@code SENT}, its mail says whether it is queued, delivered or bounced. */
    public enum State {
        SENT,
        OPENED,
        UNDER_REVIEW,
        GRANTED,
        DECLINED,
        WITHDRAWN;

        public boolean isDecided() {
            return this == GRANTED || this == DECLINED;
        }
    }

    /** What a learner sends: the snapshot, and what of the learner it shows. */
    public record Sent(UUID snapshotId, String holder, String email, int consentVersion) {}

    static Application send(UUID learnerId, Pathway pathway, UUID programmeId, Sent what, Instant now) {
        return new Application(
                Ids.next(),
                learnerId,
                pathway.id(),
                programmeId,
                pathway.organisationId(),
                what.snapshotId(),
                State.SENT,
                what.holder(),
                what.email(),
                "",
                null,
                null,
                false,
                what.consentVersion(),
                now,
                null,
                null,
                null,
                null,
                false,
                null,
                "");
    }

    /** Sent once more after it was withdrawn: the institution begins anew. @throws Refusal if it wasn't withdrawn */
    Application sendAgain(Sent what, Instant now) {
        if (state != State.WITHDRAWN) throw new Refusal("pathway.application.sent-already");
        return new Application(
                id,
                learnerId,
                pathwayId,
                programmeId,
                organisationId,
                what.snapshotId(),
                State.SENT,
                what.holder(),
                what.email(),
                reference,
                assigneeId,
                null,
                false,
                what.consentVersion(),
                now,
                null,
                null,
                null,
                null,
                false,
                null,
                "");
    }

    /** A newer snapshot of the same record. A decision stays until the institution makes another. */
    Application update(Sent what, Instant now) {
        requireNotWithdrawn();
        return new Application(
                id,
                learnerId,
                pathwayId,
                programmeId,
                organisationId,
                what.snapshotId(),
                state,
                what.holder(),
                what.email(),
                reference,
                assigneeId,
                mailId,
                bounced,
                what.consentVersion(),
                sentAt,
                now,
                openedAt,
                decidedAt,
                null,
                false,
                amount,
                grantedFor);
    }

    /** Somebody of the institution reads it, signed in. Nothing changes if it was read before, or was withdrawn. */
    Application open(Instant now) {
        return state == State.SENT ? standing(State.OPENED, now, decidedAt, amount, grantedFor) : this;
    }

    Application review(Instant now) {
        requireNotWithdrawn();
        return standing(State.UNDER_REVIEW, now, null, null, "");
    }

    /** @param amount in the pathway's unit; null where nothing is counted */
    Application grant(@Nullable BigDecimal amount, String forWhat, Instant now) {
        requireNotWithdrawn();
        return standing(State.GRANTED, now, now, amount, forWhat);
    }

    Application decline(Instant now) {
        requireNotWithdrawn();
        return standing(State.DECLINED, now, now, null, "");
    }

    /**
     * The learner takes it back. Unread, it disappears at once; read, its record can't be opened any more and the
     * institution must answer.
     *
     * @throws Refusal if it was withdrawn before
     */
    Application withdraw(Instant now) {
        requireNotWithdrawn();
        var wasRead = openedAt != null;
        return new Application(
                id,
                learnerId,
                pathwayId,
                programmeId,
                organisationId,
                null,
                State.WITHDRAWN,
                wasRead ? holder : "",
                "",
                reference,
                assigneeId,
                mailId,
                bounced,
                consentVersion,
                sentAt,
                updatedAt,
                openedAt,
                decidedAt,
                now,
                wasRead,
                amount,
                grantedFor);
    }

    /** The institution has answered a withdrawal; nothing of the learner is left with it. @throws Refusal if it owes none */
    Application answerWithdrawal() {
        if (!owesAnswer) throw new Refusal("pathway.application.nothing-to-answer");
        return new Application(
                id,
                learnerId,
                pathwayId,
                programmeId,
                organisationId,
                null,
                state,
                "",
                "",
                reference,
                assigneeId,
                mailId,
                bounced,
                consentVersion,
                sentAt,
                updatedAt,
                openedAt,
                decidedAt,
                withdrawnAt,
                false,
                amount,
                grantedFor);
    }

    private Application standing(
            State next, Instant now, @Nullable Instant decided, @Nullable BigDecimal granted, String forWhat) {
        return new Application(
                id,
                learnerId,
                pathwayId,
                programmeId,
                organisationId,
                snapshotId,
                next,
                holder,
                email,
                reference,
                assigneeId,
                mailId,
                bounced,
                consentVersion,
                sentAt,
                updatedAt,
                openedAt == null ? now : openedAt,
                decided,
                null,
                false,
                granted,
                forWhat);
    }

    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    private void requireNotWithdrawn() {
        if (isWithdrawn()) throw new Refusal("pathway.application.withdrawn");
    }
}
