package org.matricula.roll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of an organisation's learners. A standing is met by whoever
 * meets it in all the runs they take part in: who has not started has started none.
 */
public record MemberQuery(
        String search,
        @Nullable UUID groupId,
        Standing standing,
        Sort sort,
        Direction direction,
        @Nullable String after,
        int size)
        implements LearnerQuery<MemberQuery.Sort> {

    /** What an organisation's learners can be sorted by. */
    public enum Sort {
        NAME,
        ADDRESS,
        EXTERNAL_ID,
        JOINED,
        RUNS,
        ACTIVE
    }

    /** Everybody, by name. */
    public static MemberQuery all(int size) {
        return new MemberQuery("", null, Standing.ALL, Sort.NAME, Direction.ASCENDING, null, size);
    }

    public MemberQuery after(@Nullable String key) {
        return new MemberQuery(search, groupId, standing, sort, direction, key, size);
    }
}
