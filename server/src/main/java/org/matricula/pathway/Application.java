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
 * @param owesAnswer it was withdrawn after it had been read, and the institution hasn't answered yet
 */
public record Application(
        UUID id,
        UUID learnerId,
        UUID pathwayId,
        UUID programmeId,
        UUID organisationId,
        State state,
        Sent sent,
        Filing filing,
        Notice notice,
        Times times,
        Grant grant,
        boolean owesAnswer) {

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

    /**
     * What a learner sends.
     *
     * @param snapshotId null once a withdrawal or erasure took it away
     * @param holder     the name on it, and the address; empty once taken away
     */
    public record Sent(@Nullable UUID snapshotId, String holder, String email, int consentVersion) {

        Sent takenBack(boolean keepsName) {
            return new Sent(null, keepsName ? holder : "", "", consentVersion);
        }
    }

    /** Under which number the institution keeps it, and who of its staff has it. */
    public record Filing(String reference, @Nullable UUID assigneeId) {
        static final Filing NONE = new Filing("", null);
    }

    /** The mail that told the institution. @param bounced it came back: the institution may not know of it */
    public record Notice(@Nullable UUID mailId, boolean bounced) {
        static final Notice NONE = new Notice(null, false);
    }

    /**
     * When what happened.
     *
     * @param updatedAt when the learner last sent an update
     * @param openedAt  when somebody of the institution first read it, signed in
     */
    public record Times(
            Instant sentAt,
            @Nullable Instant updatedAt,
            @Nullable Instant openedAt,
            @Nullable Instant decidedAt,
            @Nullable Instant withdrawnAt) {

        static Times sent(Instant now) {
            return new Times(now, null, null, null, null);
        }

        Times updated(Instant now) {
            return new Times(sentAt, now, openedAt, decidedAt, withdrawnAt);
        }

        Times opened(Instant now) {
            return new Times(sentAt, updatedAt, openedAt == null ? now : openedAt, decidedAt, withdrawnAt);
        }

        Times decided(@Nullable Instant at) {
            return new Times(sentAt, updatedAt, openedAt, at, withdrawnAt);
        }

        Times withdrawn(Instant now) {
            return new Times(sentAt, updatedAt, openedAt, decidedAt, now);
        }
    }

    /** What was granted. @param amount in the pathway's unit; null where nothing is counted */
    public record Grant(@Nullable BigDecimal amount, String forWhat) {
        static final Grant NONE = new Grant(null, "");
    }

    static Application send(UUID learnerId, Pathway pathway, UUID programmeId, Sent what, Instant now) {
        return new Application(
                Ids.next(),
                learnerId,
                pathway.id(),
                programmeId,
                pathway.organisationId(),
                State.SENT,
                what,
                Filing.NONE,
                Notice.NONE,
                Times.sent(now),
                Grant.NONE,
                false);
    }

    /** Sent once more after it was withdrawn: the institution begins anew. @throws Refusal if it wasn't withdrawn */
    Application sendAgain(Sent what, Instant now) {
        if (state != State.WITHDRAWN) throw new Refusal("pathway.application.sent-already");
        return with(State.SENT, what, Notice.NONE, Times.sent(now), Grant.NONE, false);
    }

    /** The institution is told of it by this mail. */
    Application told(UUID mailId) {
        return with(state, sent, new Notice(mailId, false), times, grant, owesAnswer);
    }

    /** A newer snapshot of the same record. A decision stays until the institution makes another. */
    Application update(Sent what, Instant now) {
        requireNotWithdrawn();
        return with(state, what, notice, times.updated(now), grant, false);
    }

    /** Somebody of the institution reads it, signed in. Nothing changes if it was read before, or was withdrawn. */
    Application open(Instant now) {
        return state == State.SENT ? with(State.OPENED, sent, notice, times.opened(now), grant, false) : this;
    }

    Application review(Instant now) {
        return standing(State.UNDER_REVIEW, times.opened(now).decided(null), Grant.NONE);
    }

    /** @param amount in the pathway's unit; null where nothing is counted */
    Application grant(@Nullable BigDecimal amount, String forWhat, Instant now) {
        return standing(State.GRANTED, times.opened(now).decided(now), new Grant(amount, forWhat));
    }

    Application decline(Instant now) {
        return standing(State.DECLINED, times.opened(now).decided(now), Grant.NONE);
    }

    /**
     * The learner takes it back. Unread, it disappears at once; read, its record can't be opened any more and the
     * institution must answer.
     *
     * @throws Refusal if it was withdrawn before
     */
    Application withdraw(Instant now) {
        requireNotWithdrawn();
        var wasRead = openedAt() != null;
        return with(State.WITHDRAWN, sent.takenBack(wasRead), notice, times.withdrawn(now), grant, wasRead);
    }

    /** The institution has answered a withdrawal; nothing of the learner is left with it. @throws Refusal if it owes none */
    Application answerWithdrawal() {
        if (!owesAnswer) throw new Refusal("pathway.application.nothing-to-answer");
        return with(state, sent.takenBack(false), notice, times, grant, false);
    }

    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    public @Nullable UUID snapshotId() {
        return sent.snapshotId();
    }

    public String holder() {
        return sent.holder();
    }

    public String email() {
        return sent.email();
    }

    public int consentVersion() {
        return sent.consentVersion();
    }

    public String reference() {
        return filing.reference();
    }

    public @Nullable UUID assigneeId() {
        return filing.assigneeId();
    }

    public @Nullable UUID mailId() {
        return notice.mailId();
    }

    public boolean bounced() {
        return notice.bounced();
    }

    public Instant sentAt() {
        return times.sentAt();
    }

    public @Nullable Instant updatedAt() {
        return times.updatedAt();
    }

    public @Nullable Instant openedAt() {
        return times.openedAt();
    }

    public @Nullable Instant decidedAt() {
        return times.decidedAt();
    }

    public @Nullable Instant withdrawnAt() {
        return times.withdrawnAt();
    }

    public @Nullable BigDecimal amount() {
        return grant.amount();
    }

    public String grantedFor() {
        return grant.forWhat();
    }

    private Application standing(State next, Times at, Grant granted) {
        requireNotWithdrawn();
        return with(next, sent, notice, at, granted, false);
    }

    private Application with(State next, Sent what, Notice told, Times at, Grant granted, boolean owes) {
        return new Application(
                id, learnerId, pathwayId, programmeId, organisationId, next, what, filing, told, at, granted, owes);
    }

    private void requireNotWithdrawn() {
        if (isWithdrawn()) throw new Refusal("pathway.application.withdrawn");
    }
}
