package org.matricula.roll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a run's learners, in which order, from where on.
 *
 * @param search    beginnings of words of name, address or external id, all of which must be found; blank finds all
 * @param groupId   only this group's; null for all
 * @param after     {@link RollPage#next} of the page before; null for the first page. Only good for the same order
 */
public record RollQuery(
        String search,
        @Nullable UUID groupId,
        Standing standing,
        Sort sort,
        Direction direction,
        @Nullable String after,
        int size) {

    /** What a run's learners can be sorted by. */
    public enum Sort {
        NAME,
        ADDRESS,
        ENROLLED,
        STEPS,
        SCORE,
        COMMENTS,
        VISITED
    }

    /** Everybody, the latest to join first. */
    public static RollQuery all(int size) {
        return new RollQuery("", null, Standing.ALL, Sort.ENROLLED, Direction.DESCENDING, null, size);
    }

    public RollQuery after(@Nullable String key) {
        return new RollQuery(search, groupId, standing, sort, direction, key, size);
    }
}
