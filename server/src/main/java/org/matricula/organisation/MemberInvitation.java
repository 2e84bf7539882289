package org.matricula.organisation;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Gone;
import org.matricula.platform.Refusal;

/**
 * An invitation, by mail, to join an organisation's staff in one role. Accepting needs a sign-in; declining can be
 * undone by the same link until it expires (*Rules for everything*, 1).
 */
public record MemberInvitation(
        UUID id,
        UUID organisationId,
        String address,
        Role role,
        UUID invitedBy,
        Instant createdAt,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable UUID acceptedBy,
        @Nullable Instant declinedAt,
        @Nullable Instant cancelledAt) {

    private static final Period LIFETIME = Period.ofDays(14);

    /** Where it stands. */
    public enum State {
        PENDING,
        ACCEPTED,
        DECLINED,
        CANCELLED,
        EXPIRED
    }

    /** Two weeks on the organisation's calendar, to the same local time (*Rules for everything*, 3). */
    static Instant expiryOf(ZonedDateTime now) {
        return now.plus(LIFETIME).toInstant();
    }

    public State state(Instant now) {
        if (acceptedAt != null) return State.ACCEPTED;
        if (cancelledAt != null) return State.CANCELLED;
        if (!now.isBefore(expiresAt)) return State.EXPIRED;
        return declinedAt != null ? State.DECLINED : State.PENDING;
    }

    /** @throws Gone if it was withdrawn or has expired */
    MemberInvitation requireLive(Instant now) {
        return switch (state(now)) {
            case CANCELLED -> throw new Gone("organisation.invitation.cancelled");
            case EXPIRED -> throw new Gone("organisation.invitation.expired");
            case PENDING, ACCEPTED, DECLINED -> this;
        };
    }

    /** It may have been declined before. @throws Gone as above, Refusal if somebody accepted it */
    void requireAcceptable(Instant now) {
        if (requireLive(now).state(now) == State.ACCEPTED)
            throw new Refusal("organisation.invitation.accepted-already");
    }

    /** @throws Refusal if it was answered, withdrawn or has expired: then a new one is made */
    void requirePending(Instant now) {
        if (state(now) != State.PENDING) throw new Refusal("organisation.invitation.not-pending");
    }
}
