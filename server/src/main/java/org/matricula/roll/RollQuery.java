package org.matricula.roll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of a run's learners. */
public record RollQuery(
        String search,
        @Nullable UUID groupId,
        Standing standing,
        Sort sort,
        Direction direction,
        @Nullable String after,
        int size)
        implements LearnerQuery<RollQuery.Sort> {

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
