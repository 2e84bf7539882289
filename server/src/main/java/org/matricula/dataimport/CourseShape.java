package org.matricula.dataimport;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.StepNumber;

/** What the files of all runs of a course mention: its steps and their questions, and when its runs were. Several may be read at once. */
final class CourseShape {

    /** More than any team; a file where everybody is staff must not fill the memory. */
    private static final int MOST_STAFF = 1_000;

    private final SortedMap<Integer, Integer> steps = new TreeMap<>();
    private final Map<StepNumber, SortedMap<Integer, QuestionShape>> questions = new HashMap<>();
    private final SortedMap<Integer, RunShape> runs = new TreeMap<>();

    /** When one run was, and which questions it asked. */
    static final class RunShape {

        private final Map<StepNumber, BitSet> asked = new HashMap<>();
        private final Map<String, String> staff = new HashMap<>();
        private @Nullable Instant firstVisit;
        private @Nullable Instant firstSeen;
        private @Nullable Instant lastSeen;
        private boolean hasEnrolments;

        synchronized void enrolled() {
            hasEnrolments = true;
        }

        /** Somebody with another role than a learner's. */
        synchronized void worked(String id, String role) {
            if (staff.size() < MOST_STAFF) staff.putIfAbsent(id, role);
        }

        Map<String, String> staff() {
            return staff;
        }

        synchronized void visited(Instant at) {
            if (firstVisit == null || at.isBefore(firstVisit)) firstVisit = at;
            seen(at);
        }

        synchronized void seen(Instant at) {
            if (firstSeen == null || at.isBefore(firstSeen)) firstSeen = at;
            if (lastSeen == null || at.isAfter(lastSeen)) lastSeen = at;
        }

        /** The first visit of a step, else whatever came first; null in an export without any time. */
        @Nullable
        Instant start() {
            return firstVisit == null ? firstSeen : firstVisit;
        }

        @Nullable
        Instant lastSeen() {
            return lastSeen;
        }

        /** Without them nobody knows who was a learner, and whoever did something is taken for one. */
        boolean hasEnrolments() {
            return hasEnrolments;
        }

        int questions(StepNumber step) {
            var numbers = asked.get(step);
            return numbers == null ? 0 : numbers.cardinality();
        }
    }

    RunShape run(int number) {
        return runs.computeIfAbsent(number, key -> new RunShape());
    }

    SortedMap<Integer, RunShape> runs() {
        return runs;
    }

    synchronized void mention(StepNumber step) {
        steps.merge(step.week(), step.position(), Math::max);
    }

    synchronized void answer(RunShape run, FutureLearnRow.QuestionNumber number, String response, boolean isRight) {
        mention(number.step());
        run.asked.computeIfAbsent(number.step(), key -> new BitSet()).set(number.question());
        questions
                .computeIfAbsent(number.step(), key -> new TreeMap<>())
                .computeIfAbsent(number.question(), key -> new QuestionShape())
                .take(response, isRight);
    }

    /** 0 if nothing mentions a step. */
    int weeks() {
        return steps.isEmpty() ? 0 : steps.lastKey();
    }

    /** The highest number in the week: a step nobody is known to have visited was there all the same. */
    int steps(int week) {
        return steps.getOrDefault(week, 0);
    }

    /** By number, from 1; empty for a step without questions. */
    SortedMap<Integer, QuestionShape> questions(StepNumber step) {
        return questions.getOrDefault(step, new TreeMap<>());
    }
}
