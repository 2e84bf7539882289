package org.matricula.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner asks the programme's team because something in a record is missing or wrong.
 *
 * @param requirement the one it is about, as it was called then; empty if it is about none of them
 * @param context     a {@link RecordStatement} as JSON, of what the record said then; empty where there was no record
 * @param answer      empty until it is answered
 */
public record RecordRequest(
        UUID id,
        UUID learnerId,
        UUID programmeId,
        UUID organisationId,
        String requirement,
        String text,
        String context,
        Instant askedAt,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
