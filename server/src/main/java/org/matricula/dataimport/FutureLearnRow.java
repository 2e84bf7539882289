package org.matricula.dataimport;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.matricula.catalogue.content.StepNumber;

/** One row of an export, read as FutureLearn writes it. Whatever can't be read throws {@link BadRow}. */
final class FutureLearnRow {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern QUESTION = Pattern.compile("(\\d{1,3}\\.\\d{1,3})\\.(\\d{1,3})");

    /** For example {@code 2018-06-11 08:00:03 UTC}. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withResolverStyle(ResolverStyle.STRICT);

    private static final int MOST_STEPS = 100;
    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_WEEKS = 60;

    private final CsvRow row;

    FutureLearnRow(CsvRow row) {
        this.row = row;
    }

    /** A question of a step, counted from 1. */
    record QuestionNumber(StepNumber step, int question) {}

    String learner(String column) {
        var id = known(column).orElseThrow(() -> new BadRow("dataimport.reason.no-learner"));
        if (!ID.matcher(id).matches()) throw new BadRow("dataimport.reason.long-id", column);
        return id;
    }

    /** An id, or nothing where there is none. */
    Optional<String> id(String column) {
        return known(column).map(value -> {
            if (!ID.matcher(value).matches()) throw new BadRow("dataimport.reason.long-id", column);
            return value;
        });
    }

    /** What is unknown is not there. */
    Optional<String> known(String column) {
        return row.field(column).filter(value -> !value.equalsIgnoreCase("Unknown"));
    }

    Optional<Instant> time(String column) {
        return known(column).map(value -> {
            try {
                return LocalDateTime.parse(value, TIME).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException e) {
                throw new BadRow("dataimport.reason.time", column);
            }
        });
    }

    Instant requiredTime(String column) {
        return time(column).orElseThrow(() -> new BadRow("dataimport.reason.missing", column));
    }

    boolean isTrue(String column) {
        return switch (known(column).orElse("false")) {
            case "true", "TRUE", "True" -> true;
            case "false", "FALSE", "False" -> false;
            default -> throw new BadRow("dataimport.reason.true-false", column);
        };
    }

    int count(String column) {
        var value = known(column).orElse("0");
        if (!COUNT.matcher(value).matches()) throw new BadRow("dataimport.reason.whole-number", column);
        return Integer.parseInt(value);
    }

    /** "1.10" is the tenth step of the first week. A column of its own for week and step says the same. */
    StepNumber step() {
        var written = known("step").orElseGet(() -> pair("week_number", "step_number"));
        return step(written, "step");
    }

    /** "2.8.3" is the third question of the eighth step of the second week. */
    QuestionNumber question() {
        var written = known("quiz_question")
                .orElseGet(() -> pair("week_number", "step_number") + "."
                        + known("question_number").orElse(""));
        var match = QUESTION.matcher(written);
        if (!match.matches()) throw new BadRow("dataimport.reason.question", "quiz_question");
        var question = Integer.parseInt(match.group(2));
        if (question < 1 || question > MOST_QUESTIONS) throw new BadRow("dataimport.reason.question", "quiz_question");
        return new QuestionNumber(step(match.group(1), "quiz_question"), question);
    }

    private String pair(String first, String second) {
        return known(first).orElse("") + "." + known(second).orElse("");
    }

    private static StepNumber step(String written, String column) {
        return StepNumber.parse(written)
                .filter(number -> number.week() <= MOST_WEEKS && number.position() <= MOST_STEPS)
                .orElseThrow(() -> new BadRow("dataimport.reason.step", column));
    }
}
