package org.matricula.progress.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many are on a run. A count is null where it is not shown because it is about too few people. */
public record RunCount(
        UUID runId,
        String courseTitle,
        String runTitle,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Integer enrolled,
        @Nullable Integer left) {}
