package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.PublicUrl;
import org.matricula.record.RecordSnapshot;

/** One of a learner's snapshots. {@code address} is whole; null once its page was switched off, at {@code endedAt}. */
public record OwnSnapshotView(
        UUID id,
        Instant takenAt,
        List<String> shows,
        String sha256,
        @Nullable String address,
        @Nullable Instant endedAt) {

    static OwnSnapshotView of(RecordSnapshot snapshot, PublicUrl publicUrl) {
        return new OwnSnapshotView(
                snapshot.id(),
                snapshot.takenAt(),
                snapshot.fields().names(),
                snapshot.digest(),
                snapshot.endedAt() == null ? publicUrl.of(snapshot.path()) : null,
                snapshot.endedAt());
    }
}
