package org.matricula.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pathway of a programme as its owner publishes it. @param endedAt null while it is on offer */
public record Way(
        UUID programmeId,
        UUID pathwayId,
        UUID institutionId,
        String title,
        Instant offeredAt,
        @Nullable Instant endedAt) {}
