package org.matricula.roll;

import java.util.List;

/**
 * What each {@link Standing} means for a row: which values of its column {@code standing}, as the tables define it. Of
 * those who began, {@code :quiet} tells who stalled.
 */
final class Standings {

    static final String QUIET_ENTRY = "last_visited_at < :quiet";
    static final String QUIET_MEMBER = "last_activity_at < :quiet";

    private static final int NOT_STARTED = 0;
    private static final int BEGAN = 1;
    private static final int COMPLETED = 2;
    private static final int LEFT = 3;

    /** Of a run: completed, and left afterwards. */
    private static final int DONE_AND_LEFT = 4;

    /** Of an organisation's learner. */
    private static final int WITHOUT_RUNS = 4;

    private Standings() {}

    static List<Integer> ofEntry(Standing standing) {
        return switch (standing) {
            case ALL -> List.of(NOT_STARTED, BEGAN, COMPLETED, LEFT, DONE_AND_LEFT);
            case NOT_STARTED -> List.of(NOT_STARTED);
            case STALLED -> List.of(BEGAN);
            case TAKING_PART -> List.of(NOT_STARTED, BEGAN);
            case COMPLETED -> List.of(COMPLETED, DONE_AND_LEFT);
            case LEFT -> List.of(LEFT, DONE_AND_LEFT);
        };
    }

    static List<Integer> ofMember(Standing standing) {
        return switch (standing) {
            case ALL -> List.of(NOT_STARTED, BEGAN, COMPLETED, LEFT, WITHOUT_RUNS);
            case NOT_STARTED -> List.of(NOT_STARTED);
            case STALLED -> List.of(BEGAN);
            case TAKING_PART -> List.of(NOT_STARTED, BEGAN);
            case COMPLETED -> List.of(COMPLETED);
            case LEFT -> List.of(LEFT);
        };
    }
}
