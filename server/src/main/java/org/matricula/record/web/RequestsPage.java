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

    public record Row(
            UUID id,
            String path,
            String learner,
            String programme,
            String requirement,
            Instant askedAt,
            @Nullable Instant answeredAt) {}
}
