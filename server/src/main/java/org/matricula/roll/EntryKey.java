package org.matricula.roll;

import java.util.Comparator;
import java.util.UUID;

/** One row of the roll. */
record EntryKey(UUID learnerId, UUID runId, UUID organisationId) {

    /** In which rows are locked and written, so that two batches never wait for each other. */
    static final Comparator<EntryKey> ORDER = Comparator.comparing(EntryKey::learnerId)
            .thenComparing(EntryKey::runId)
            .thenComparing(EntryKey::organisationId);

    RollTallies.Key tally() {
        return new RollTallies.Key(organisationId, runId);
    }
}
