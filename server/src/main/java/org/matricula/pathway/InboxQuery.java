package org.matricula.pathway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the applications somebody receives, and in which order.
 *
 * @param words      part of the holder's name or address, or of the institution's reference; empty for all
 * @param pathwayId  to this pathway alone; null for all
 * @param state      in this state alone; null for all
 * @param assigned   whose they are
 * @param waiting    those alone that wait for the institution's word: a withdrawal, or a message of the learner
 * @param oldest     the longest waiting first, else the newest
 * @param after      {@link InboxSlice#next} of the page before; null for the first
 */
public record InboxQuery(
        String words,
        @Nullable UUID pathwayId,
        Application.@Nullable State state,
        Assigned assigned,
        boolean waiting,
        boolean oldest,
        @Nullable String after,
        int size) {

    public static final int DEFAULT_SIZE = 50;

    /** All of them, the newest first. */
    public static final InboxQuery ALL =
            new InboxQuery("", null, null, new Assigned.Any(), false, false, null, DEFAULT_SIZE);

    /** Whose work an application is. */
    public sealed interface Assigned {
        record Any() implements Assigned {}

        record Nobody() implements Assigned {}

        record To(UUID accountId) implements Assigned {}
    }

    public InboxQuery {
        words = words.strip();
    }
}
