package org.matricula.roll;

import java.util.List;

/**
 * What a list is sorted by, so that an index has it.
 *
 * @param expression of the index
 * @param type       of the expression, for reading it back from a {@link PageKey}
 * @param missing    whether a row may have no value; such rows come last
 * @param ids        what tells rows with equal values apart: the learner or the membership, and the run if there are several
 */
record Order(String name, String expression, String type, boolean missing, List<String> ids) {

    private static final List<String> LEARNER = List.of("learner_id");
    private static final List<String> MEMBERSHIP = List.of("membership_id");

    static final Order ALL_RUNS =
            new Order("all", "enrolled_at", "timestamptz", false, List.of("learner_id", "run_id"));

    static Order of(RollQuery.Sort sort) {
        return switch (sort) {
            case NAME -> always(sort, "lower(name)", "text", LEARNER);
            case ADDRESS -> always(sort, "lower(address)", "text", LEARNER);
            case ENROLLED -> always(sort, "enrolled_at", "timestamptz", LEARNER);
            case STEPS -> always(sort, "steps_completed", "int", LEARNER);
            case SCORE -> sometimes(sort, "average_score", "numeric", LEARNER);
            case COMMENTS -> always(sort, "comments", "int", LEARNER);
            case VISITED -> sometimes(sort, "last_visited_at", "timestamptz", LEARNER);
        };
    }

    static Order of(MemberQuery.Sort sort) {
        return switch (sort) {
            case NAME -> always(sort, "lower(name)", "text", MEMBERSHIP);
            case ADDRESS -> sometimes(sort, "lower(address)", "text", MEMBERSHIP);
            case EXTERNAL_ID -> sometimes(sort, "external_id", "text", MEMBERSHIP);
            case JOINED -> always(sort, "joined_at", "timestamptz", MEMBERSHIP);
            case RUNS -> always(sort, "runs", "int", MEMBERSHIP);
            case ACTIVE -> sometimes(sort, "last_activity_at", "timestamptz", MEMBERSHIP);
        };
    }

    private static Order always(Enum<?> sort, String expression, String type, List<String> ids) {
        return new Order(sort.name(), expression, type, false, ids);
    }

    private static Order sometimes(Enum<?> sort, String expression, String type, List<String> ids) {
        return new Order(sort.name(), expression, type, true, ids);
    }

    /** Whether it sorts by what people search for. */
    boolean isByWords() {
        return type.equals("text");
    }

    /** {@code (value, id)} or {@code (id)}, for comparing rows. */
    String row(boolean withValue) {
        return (withValue ? expression + ", " : "") + String.join(", ", ids);
    }

    String by(boolean withValue, Direction direction) {
        var way = direction == Direction.ASCENDING ? "" : " desc";
        return row(withValue).replace(", ", way + ", ") + way;
    }
}
