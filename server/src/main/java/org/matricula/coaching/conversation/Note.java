package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * What a coach wrote about a learner.
 *
 * @param authorId account of the coach
 * @param text     as typed
 */
public record Note(UUID learnerId, UUID id, UUID authorId, Visibility visibility, String text, Instant writtenAt) {

    public static final int LONGEST = 4_000;

    boolean isReadBy(UUID coachId) {
        return visibility.allows(authorId, coachId);
    }
}
