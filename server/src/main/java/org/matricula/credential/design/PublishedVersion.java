package org.matricula.credential.design;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an achievement said from its publication on.
 *
 * @param publishedBy null if nobody did: those of courses and programmes come by themselves
 */
public record PublishedVersion(
        UUID achievementId,
        int version,
        DefinitionContent content,
        @Nullable UUID publishedBy,
        Instant publishedAt) {}
