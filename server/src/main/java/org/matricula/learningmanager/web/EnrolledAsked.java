package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.roll.Direction;
import org.matricula.roll.RollQuery;
import org.matricula.roll.Standing;

/** What an address asks of a run's learners. What it can't be, is as if it weren't there. */
record EnrolledAsked(
        @Nullable String words,
        @Nullable String group,
        @Nullable String standing,
        @Nullable String sort,
        @Nullable String direction,
        @Nullable String after) {

    private static final int SIZE = 50;

    RollQuery query() {
        var by = one(RollQuery.Sort.values(), sort, RollQuery.Sort.ENROLLED);
        return new RollQuery(
                words == null ? "" : words.strip(),
                groupId(),
                one(Standing.values(), standing, Standing.ALL),
                by,
                one(Direction.values(), direction, firstDirection(by)),
                after == null || after.isBlank() ? null : after,
                SIZE);
    }

    /** Names from A; of dates and numbers the latest and the most. */
    static Direction firstDirection(RollQuery.Sort by) {
        return by == RollQuery.Sort.NAME || by == RollQuery.Sort.ADDRESS ? Direction.ASCENDING : Direction.DESCENDING;
    }

    private @Nullable UUID groupId() {
        try {
            return group == null || group.isBlank() ? null : UUID.fromString(group);
        } catch (IllegalArgumentException mistyped) {
            return null;
        }
    }

    private static <T extends Enum<T>> T one(T[] values, @Nullable String name, T otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
