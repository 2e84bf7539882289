package org.matricula.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** What snapshots keep about people: signed documents, sealed under the learner's key. */
@Component
final class SnapshotData implements PersonalData {

    private final RecordSnapshots snapshots;
    private final SnapshotStore store;
    private final PublicUrl publicUrl;

    SnapshotData(RecordSnapshots snapshots, SnapshotStore store, PublicUrl publicUrl) {
        this.snapshots = snapshots;
        this.store = store;
        this.publicUrl = publicUrl;
    }

    /** {@code shows} are the fields that the learner chose; {@code endedAt} is when the page was switched off. */
    record Snapshot(
            String address,
            UUID programmeId,
            List<String> shows,
            Instant takenAt,
            @Nullable Instant endedAt) {}

    @Override
    public String section() {
        return "recordSnapshots";
    }

    @Override
    public List<Snapshot> export(Person person) {
        return snapshots.of(person).stream()
                .map(one -> new Snapshot(
                        publicUrl.of(one.path()),
                        one.programmeId(),
                        one.fields().names(),
                        one.takenAt(),
                        one.endedAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "record_snapshot.sealed_document",
                "a record as it was when it was shared, sent or downloaded, signed, under the learner's key; emptied by erasure",
                "record_snapshot.sealed_statement",
                "what it was made from, under the learner's key; emptied by erasure",
                "record_snapshot.sealed_token",
                "the address of its page, under the learner's key; emptied by erasure",
                "record_snapshot_pdf.sealed_pdf",
                "the same as PDF, under the learner's key; deleted by erasure");
    }
}
