package org.matricula.pathway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What institution and learner write each other about an application, or staff note for each other.
 *
 * @param authorId whose account it was; null if it is unknown
 * @param readAt   when the other side first saw it; always null of notes
 */
public record ApplicationMessage(
        UUID id,
        Instant at,
        @Nullable UUID authorId,
        WrittenBy writtenBy,
        String text,
        @Nullable Instant readAt) {

    /** Which side wrote it; notes are seen by the institution alone. */
    public enum WrittenBy {
        LEARNER,
        INSTITUTION,
        STAFF_NOTE
    }

    public boolean isNote() {
        return writtenBy == WrittenBy.STAFF_NOTE;
    }
}
