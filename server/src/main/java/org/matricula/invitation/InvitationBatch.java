package org.matricula.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * What was sent for at once, and how far it is.
 *
 * @param size    how many invitations it made
 * @param waiting how many of them have not been handed to the outbox yet
 */
public record InvitationBatch(
        UUID id, UUID organisationId, UUID runId, UUID requestedBy, Instant requestedAt, int size, int waiting) {

    public boolean isDone() {
        return waiting == 0;
    }

    public int sent() {
        return size - waiting;
    }
}
