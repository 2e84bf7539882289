package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.roll.Direction;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.Standing;

/** What an address asks of the list of learners. What it can't be, is as if it weren't there. */
record LearnersAsked(
        @Nullable String words,
        @Nullable String group,
        @Nullable String standing,
        @Nullable String sort,
        @Nullable String direction,
        @Nullable String after) {

    private static final int SIZE = 50;

    MemberQuery query() {
        return new MemberQuery(
                words == null ? "" : words.strip(),
                groupId(),
                one(Standing.values(), standing, Standing.ALL),
                one(MemberQuery.Sort.values(), sort, MemberQuery.Sort.NAME),
                one(Direction.values(), direction, Direction.ASCENDING),
                after == null || after.isBlank() ? null : after,
                SIZE);
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
