package org.matricula.roll;

import java.util.UUID;

/** A row of the roll as it is: what counts of it. */
record Listed(UUID learnerId, UUID runId, UUID organisationId, UUID membershipId, boolean hasLeft) {

    EntryKey key() {
        return new EntryKey(learnerId, runId, organisationId);
    }
}
