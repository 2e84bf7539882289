package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.record.RecordLink;

/**
 * A public link to a record, for its learner. {@code address} is whole, to be copied; null once it is over. Times count
 * browsers alone.
 *
 * @param shows names of fields, as {@link org.matricula.record.RecordFields#names} has them
 * @param fixed whether it shows the record as it was when the link was made
 */
public record LinkView(
        UUID id,
        RecordLink.State state,
        String label,
        List<String> shows,
        boolean indexed,
        boolean fixed,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String address,
        int timesOpened,
        @Nullable Instant lastOpened) {

    public boolean isWorking() {
        return state == RecordLink.State.WORKING;
    }
}
