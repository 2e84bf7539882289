package org.matricula.roll;

/** What each {@link Standing} means for a row, in SQL; {@code :quiet} is when somebody must have been seen last. */
final class Standings {

    private static final String TAKES_PART = "left_at is null and completed_at is null";
    private static final String HAS_OPEN_RUNS = "runs > runs_left + runs_completed";

    private Standings() {}

    static String ofEntry(Standing standing) {
        return switch (standing) {
            case ALL -> "";
            case NOT_STARTED -> TAKES_PART + " and last_visited_at is null";
            case STALLED -> TAKES_PART + " and last_visited_at < :quiet";
            case TAKING_PART -> TAKES_PART;
            case COMPLETED -> "completed_at is not null";
            case LEFT -> "left_at is not null";
        };
    }

    static String ofMember(Standing standing) {
        return switch (standing) {
            case ALL -> "";
            case NOT_STARTED -> HAS_OPEN_RUNS + " and last_activity_at is null";
            case STALLED -> HAS_OPEN_RUNS + " and last_activity_at < :quiet";
            case TAKING_PART -> HAS_OPEN_RUNS;
            case COMPLETED -> "runs_completed > 0";
            case LEFT -> "runs > 0 and runs_left = runs";
        };
    }
}
