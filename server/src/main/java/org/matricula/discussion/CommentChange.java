package org.matricula.discussion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that became of a comment. {@code actorId} is null for jobs and imports, and for who reported: that stays between them and the team. */
public record CommentChange(
        Instant at,
        Kind kind,
        @Nullable UUID actorId,
        @Nullable Reason reason) {

    public enum Kind {
        POSTED,
        EDITED,
        DELETED,
        REPORTED,
        DISMISSED,
        HIDDEN,
        RESTORED,
        ERASED
    }
}
