package org.matricula.invitation;

import java.time.Instant;
import java.util.UUID;

/** Where a list of invitations goes on: after the one with this time (of creation, or of the answer) and id. */
public record Position(Instant at, UUID id) {

    /** Before every invitation, so that the first page needs no statement of its own. */
    static final Position FIRST = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
}
