package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a coach wrote about a learner.
 *
 * @param authorId account of the coach
 * @param text     as typed
 */
public record Note(UUID learnerId, UUID id, UUID authorId, Visibility visibility, String text, Instant writtenAt) {

    public static final int LONGEST = 4_000;

    /** Who reads it. */
    public enum Visibility {
        /** Its author, and nobody else. */
        MINE,
        /** Whoever of this offer coaches the learner, also after a handover. */
        COACHES,
        /** The learner, too. */
        LEARNER;

        public String key() {
            return "coaching.note." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isReadBy(UUID coachId) {
        return visibility != Visibility.MINE || authorId.equals(coachId);
    }
}
