package org.matricula.record;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A learner's own snapshots. Switching one off ends its public page; links to it have a switch of their own, and
 * institutions that were sent it read it by its id.
 */
@Service
public class OwnSnapshots {

    private final RecordSnapshots snapshots;
    private final SnapshotStore store;
    private final Audit audit;
    private final Clock clock;

    OwnSnapshots(RecordSnapshots snapshots, SnapshotStore store, Audit audit, Clock clock) {
        this.snapshots = snapshots;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of this record, the newest first. */
    public List<RecordSnapshot> of(Person person, RecordSummary record) {
        return snapshots.of(person).stream()
                .filter(one -> one.programmeId().equals(record.programme().id()))
                .toList();
    }

    /** Nothing happens if it was switched off before. @throws NotFound if there is no such snapshot of this record of this person */
    @Transactional
    public void end(Person person, RecordSummary record, UUID id) {
        var snapshot = of(person, record).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (store.end(snapshot, clock.instant())) {
            audit.recordLearner(snapshot.learnerId(), null, "record.snapshot-ended", Map.of("snapshot", id.toString()));
        }
    }
}
