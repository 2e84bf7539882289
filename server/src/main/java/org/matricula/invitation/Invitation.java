package org.matricula.invitation;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Gone;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;

/**
 * A personal invitation to a run. States and rules: seed 004, "Personal course invitations" and "Managing existing
 * invitations and links".
 *
 * @param address     where it was sent; what the organisation goes on knowing the learner by. Empty once erased
 * @param onlyAddress whether only whoever has shown that this address is theirs may accept it
 * @param stored      as last written; {@link #state} says where it stands now
 * @param answeredAt  when it was accepted or declined
 */
public record Invitation(
        UUID id,
        UUID organisationId,
        UUID runId,
        UUID batchId,
        String address,
        boolean onlyAddress,
        State stored,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable UUID acceptedBy) {

    /** Where an invitation stands. */
    public enum State {
        QUEUED,
        SENT,
        /** Its mail could not be delivered. */
        BOUNCED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        CANCELLED;

        private static final Set<State> PENDING = EnumSet.of(QUEUED, SENT, BOUNCED);

        public boolean isPending() {
            return PENDING.contains(this);
        }
    }

    /** @param now in the inviting organisation's zone */
    static Invitation create(
            UUID organisationId,
            CourseRun run,
            UUID batchId,
            EmailAddress to,
            SendingOptions options,
            ZonedDateTime now) {
        return new Invitation(
                Ids.next(),
                organisationId,
                run.id(),
                batchId,
                to.written(),
                options.onlyAddress(),
                State.QUEUED,
                now.toInstant(),
                end(run, options, now),
                null,
                null,
                null);
    }

    /** When one made now ends. @param now in the inviting organisation's zone */
    static Instant end(CourseRun run, SendingOptions options, ZonedDateTime now) {
        return ExpiryRule.PERSONAL.expiresAt(now, run.enrolmentClosesAt(), run.endsAt(), options.ends(now.getZone()));
    }

    /** At its expiry what is pending has expired; a no stays a no. */
    public State state(Instant now) {
        return stored.isPending() && hasEnded(now) ? State.EXPIRED : stored;
    }

    public boolean isPending(Instant now) {
        return state(now).isPending();
    }

    /** It can be accepted: also after a no, which the same link takes back until it ends (*Rules for everything*, 1). */
    public boolean isAcceptable(Instant now) {
        return (stored.isPending() || stored == State.DECLINED) && !hasEnded(now);
    }

    /** @throws Gone if it was withdrawn or has ended without a yes */
    Invitation requireLive(Instant now) {
        if (stored == State.CANCELLED) throw new Gone("invitation.gone.cancelled");
        if (stored != State.ACCEPTED && (stored == State.EXPIRED || hasEnded(now)))
            throw new Gone("invitation.gone.expired");
        return this;
    }

    /** @throws Gone as above; Refusal if somebody accepted it */
    void requireAcceptable(Instant now) {
        if (requireLive(now).stored == State.ACCEPTED) throw new Refusal("invitation.accepted-already");
    }

    /** @throws Refusal if it was answered, cancelled or has expired: then a new one is made */
    Invitation requirePending(Instant now) {
        if (!isPending(now)) throw new Refusal("invitation.not-pending");
        return this;
    }

    /** To somebody else instead: the same words, and it ends at the same time. */
    Invitation replacedBy(EmailAddress other, Instant now) {
        return new Invitation(
                Ids.next(),
                organisationId,
                runId,
                batchId,
                other.written(),
                onlyAddress,
                State.QUEUED,
                now,
                expiresAt,
                null,
                null,
                null);
    }

    private boolean hasEnded(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
