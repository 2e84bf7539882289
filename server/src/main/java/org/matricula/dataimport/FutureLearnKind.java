package org.matricula.dataimport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of files in FutureLearn's dataset exports, in the order in which they are taken, with the columns each must
 * have and those that are read if they are there. What describes a learner (gender, country, age and the like) is left
 * where it is.
 */
enum FutureLearnKind {
    ENROLMENTS(
            "enrolments",
            List.of("learner_id", "enrolled_at", "role"),
            List.of("unenrolled_at", "fully_participated_at", "purchased_statement_at")),
    TEAM_MEMBERS("team-members", List.of("id"), List.of("first_name", "last_name", "team_role", "user_role")),
    STEP_ACTIVITY(
            "step-activity",
            List.of("learner_id", "step", "first_visited_at", "last_completed_at"),
            List.of("week_number", "step_number")),
    QUESTION_RESPONSE(
            "question-response",
            List.of("learner_id", "quiz_question", "response", "submitted_at", "correct"),
            List.of("question_type", "week_number", "step_number", "question_number", "cloze_response")),
    COMMENTS(
            "comments",
            List.of("id", "author_id", "parent_id", "step", "text", "timestamp", "likes"),
            List.of("week_number", "step_number", "moderation_state", "moderated")),
    LEAVING("leaving-survey-responses", List.of("learner_id", "left_at"), List.of()),
    ARCHETYPES("archetype-survey-responses", List.of(), List.of()),
    SENTIMENTS("weekly-sentiment-survey-responses", List.of(), List.of()),
    VIDEO_STATS("video-stats", List.of(), List.of());

    private final String word;
    private final List<String> needed;
    private final List<String> optional;

    FutureLearnKind(String word, List<String> needed, List<String> optional) {
        this.word = word;
        this.needed = needed;
        this.optional = optional;
    }

    /** As it stands in file names. */
    String word() {
        return word;
    }

    List<String> needed() {
        return needed;
    }

    /** Files that have no place of their own, and are kept as they are. */
    boolean isKept() {
        return this == LEAVING || needed.isEmpty();
    }

    /** The columns nobody reads. */
    List<String> unread(CsvTable table) {
        if (isKept()) return List.of();
        return table.columnsBeside(
                Stream.concat(needed.stream(), optional.stream()).toList());
    }

    static Optional<FutureLearnKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
