package org.matricula.credential.design;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.framework.PublicSkill;

/**
 * What an achievement said from its publication on.
 *
 * @param skills      what it stood for; null for a version from before this was kept
 * @param publishedBy null if nobody did: those of courses and programmes come by themselves
 */
public record PublishedVersion(
        UUID achievementId,
        int version,
        DefinitionContent content,
        @Nullable List<PublicSkill> skills,
        @Nullable UUID publishedBy,
        Instant publishedAt) {}
