package org.matricula.dataimport;

import java.time.Instant;
import java.util.Optional;
import org.matricula.catalogue.content.StepNumber;

/** One row of an export, read as FutureLearn writes it. Whatever can't be read throws {@link BadRow}. */
final class FutureLearnRow {

    private static final int LONGEST_ID = 64;
    private static final int MOST_DIGITS = 9;
    private static final int DIGITS = 3;
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
        return checked(id, column);
    }

    /** An id, or nothing where there is none. */
    Optional<String> id(String column) {
        return known(column).map(value -> checked(value, column));
    }

    private static String checked(String id, String column) {
        for (int i = 0; i < id.length(); i++) {
            var one = id.charAt(i);
            var isFine = one >= 'a' && one <= 'z' || one >= '0' && one <= '9' || one >= 'A' && one <= 'Z';
            if (!isFine && one != '-' && one != '_') throw new BadRow("dataimport.reason.long-id", column);
        }
        if (id.length() > LONGEST_ID) throw new BadRow("dataimport.reason.long-id", column);
        return id;
    }

    /** What is unknown is not there. */
    Optional<String> known(String column) {
        return row.field(column).filter(value -> !value.equalsIgnoreCase("Unknown"));
    }

    Optional<Instant> time(String column) {
        return known(column).map(value -> {
            var time = FutureLearnTime.parse(value);
            if (time == null) throw new BadRow("dataimport.reason.time", column);
            return time;
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
        var number = number(value, MOST_DIGITS);
        if (number < 0) throw new BadRow("dataimport.reason.whole-number", column);
        return number;
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
        var dot = written.lastIndexOf('.');
        var question = dot < 0 ? -1 : number(written.substring(dot + 1), DIGITS);
        if (question < 1 || question > MOST_QUESTIONS) throw new BadRow("dataimport.reason.question", "quiz_question");
        return new QuestionNumber(step(written.substring(0, dot), "quiz_question"), question);
    }

    private String pair(String first, String second) {
        return known(first).orElse("") + "." + known(second).orElse("");
    }

    private static StepNumber step(String written, String column) {
        var dot = written.indexOf('.');
        var week = dot < 0 ? -1 : number(written.substring(0, dot), DIGITS);
        var position = dot < 0 ? -1 : number(written.substring(dot + 1), DIGITS);
        if (week < 1 || week > MOST_WEEKS || position < 1 || position > MOST_STEPS)
            throw new BadRow("dataimport.reason.step", column);
        return new StepNumber(week, position);
    }

    /** Without a pattern, as there are millions; -1 if it isn't one. */
    private static int number(String written, int digits) {
        if (written.isEmpty() || written.length() > digits) return -1;
        var number = 0;
        for (int i = 0; i < written.length(); i++) {
            var digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }
}
