package org.matricula.record.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;

/**
 * What learners ask an organisation about their records: those that wait with the oldest first, and the latest that were
 * answered.
 */
public record RequestsPage(Organisation organisation, List<Row> open, List<Row> answered) {

    /** @param programme empty for an appeal about what belongs to none */
    public record Row(
            UUID id,
            String path,
            String learner,
            String programme,
            String requirement,
            boolean appeal,
            Instant askedAt,
            @Nullable Instant answeredAt) {}
}
