package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.record.SharedRecord;

/**
 * A record at its public link; {@code asOf} is the moment of the answer. What {@code shows} doesn't name is null or empty
 * whether there is something or not.
 */
record SharedRecordJson(
        @Nullable String holder, @Nullable String email, List<String> shows, Instant asOf, RecordJson record) {

    static SharedRecordJson of(SharedRecord shared) {
        return new SharedRecordJson(
                shared.holder(),
                shared.email(),
                shared.fields().names(),
                shared.asOf(),
                RecordJson.forOthers(shared.record()));
    }
}
