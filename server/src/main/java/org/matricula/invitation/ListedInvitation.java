package org.matricula.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.Invitation.State;

/**
 * An invitation in the list of those who sent it.
 *
 * @param address    empty once its owner has erased it
 * @param name       as given when it was sent, like {@code externalId} and {@code group}; each may be empty
 * @param reminders  how many were sent
 * @param remindedAt when the last of them was; null for none
 */
public record ListedInvitation(
        UUID id,
        UUID runId,
        String address,
        String name,
        String externalId,
        String group,
        boolean onlyAddress,
        State stored,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        int reminders,
        @Nullable Instant remindedAt) {

    /** Where it stands. */
    public State state(Instant now) {
        return stored.isPending() && !now.isBefore(expiresAt) ? State.EXPIRED : stored;
    }
}
