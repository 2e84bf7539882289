package org.matricula.roll;

import java.util.UUID;

/** A place whose learner the organisation no longer sees. @param fromRun whether it was hidden alone, not with the membership */
record Removal(UUID learnerId, UUID runId, UUID organisationId, boolean fromRun) {

    EntryKey key() {
        return new EntryKey(learnerId, runId, organisationId);
    }
}
