package org.matricula.credential.design;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an achievement is going to say.
 *
 * @param revision  grows with every change; 0 for one that nobody has begun yet
 * @param changedBy who changed it last; null if nobody did, or a program
 */
public record Draft(
        UUID achievementId,
        int revision,
        DefinitionContent content,
        @Nullable UUID changedBy,
        @Nullable Instant changedAt) {

    public boolean isBegun() {
        return revision > 0;
    }
}
