package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.roll.Direction;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.RollQuery;
import org.matricula.roll.Standing;

/** What an address asks of a list of learners. What it can't be, is as if it weren't there. */
record LearnersAsked(
        @Nullable String words,
        @Nullable String group,
        @Nullable String standing,
        @Nullable String sort,
        @Nullable String direction,
        @Nullable String after) {

    private static final int SIZE = 50;

    /** Of an organisation. */
    MemberQuery members() {
        var by = one(MemberQuery.Sort.values(), sort, MemberQuery.Sort.NAME);
        return new MemberQuery(
                sought(), groupId(), narrowedTo(), by, directed(LearnersList.firstDirection(by)), position(), SIZE);
    }

    /** Of a run. */
    RollQuery entries() {
        var by = one(RollQuery.Sort.values(), sort, RollQuery.Sort.ENROLLED);
        return new RollQuery(
                sought(), groupId(), narrowedTo(), by, directed(EnrolledPage.firstDirection(by)), position(), SIZE);
    }

    private String sought() {
        return words == null ? "" : words.strip();
    }

    private @Nullable UUID groupId() {
        try {
            return group == null || group.isBlank() ? null : UUID.fromString(group);
        } catch (IllegalArgumentException mistyped) {
            return null;
        }
    }

    private Standing narrowedTo() {
        return one(Standing.values(), standing, Standing.ALL);
    }

    private Direction directed(Direction usual) {
        return one(Direction.values(), direction, usual);
    }

    private @Nullable String position() {
        return after == null || after.isBlank() ? null : after;
    }

    private static <T extends Enum<T>> T one(T[] values, @Nullable String name, T otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
