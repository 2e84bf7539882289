package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.record.SharedRecord;
import org.matricula.record.SharedSnapshot;

/**
 * A record at its public link, as it is ({@code record}) or as it was when the link was made ({@code snapshot}); the other
 * is null. A live one's {@code asOf} is the moment of the answer. What {@code shows} doesn't name is null or empty
 * whether there is something or not.
 */
record SharedRecordJson(
        @Nullable String holder,
        @Nullable String email,
        List<String> shows,
        Instant asOf,
        @Nullable RecordJson record,
        @Nullable SnapshotJson snapshot) {

    static SharedRecordJson of(SharedRecord shared) {
        return new SharedRecordJson(
                shared.holder(),
                shared.email(),
                shared.fields().names(),
                shared.asOf(),
                RecordJson.forOthers(shared.record()),
                null);
    }

    /** @param address of the link */
    static SharedRecordJson of(SharedSnapshot shared, String address) {
        var statement = shared.shown().statement();
        var snapshot = shared.shown().snapshot();
        return new SharedRecordJson(
                statement.holder(),
                statement.email(),
                snapshot.fields().names(),
                snapshot.takenAt(),
                null,
                SnapshotJson.of(shared.shown(), address));
    }
}
