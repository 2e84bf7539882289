package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.matricula.dataimport.CourseShape.RunShape;
import org.matricula.platform.Refusal;

/**
 * Reads all files once before anything is taken: whether each is whole and well-formed, which rows repeat earlier ones,
 * and what they mention. Memory grows with courses and their questions, not with rows.
 */
final class FutureLearnSurvey {

    /** Each file that is read takes a field of bits. */
    private static final int FILES_AT_ONCE = 2;

    private FutureLearnSurvey() {}

    record Found(SortedMap<String, CourseShape> courses, Map<FutureLearnFile, RepeatedRows> repeated) {}

    /** @throws BrokenFiles naming all files that can't be read, each with its first fault */
    static Found read(List<FutureLearnFile> files) {
        var courses = new TreeMap<String, CourseShape>();
        var reading = new HashMap<FutureLearnFile, Future<RepeatedRows>>();
        try (var threads = Executors.newFixedThreadPool(FILES_AT_ONCE)) {
            for (var file : files) {
                var shape = courses.computeIfAbsent(file.course(), key -> new CourseShape());
                var run = shape.run(file.run());
                reading.put(file, threads.submit(() -> read(file, shape, run)));
            }
        }
        return new Found(courses, awaited(files, reading));
    }

    private static Map<FutureLearnFile, RepeatedRows> awaited(
            List<FutureLearnFile> files, Map<FutureLearnFile, Future<RepeatedRows>> reading) {
        var repeated = new HashMap<FutureLearnFile, RepeatedRows>();
        var broken = new ArrayList<Refusal>();
        for (var file : files) {
            try {
                repeated.put(file, Together.await(reading.get(file)));
            } catch (Refusal fault) {
                broken.add(fault);
            }
        }
        if (!broken.isEmpty()) throw new BrokenFiles(broken);
        return repeated;
    }

    private static RepeatedRows read(FutureLearnFile file, CourseShape shape, RunShape run) {
        PlainText.check(file.path());
        var repeated = new RepeatedRows();
        try (var table = file.open()) {
            while (table.hasNext()) {
                var row = table.next();
                repeated.note(row);
                note(file.kind(), new FutureLearnRow(row), shape, run);
            }
        }
        repeated.noted();
        return repeated;
    }

    /** A row that can't be read is rejected when it is taken; here it says nothing. */
    private static void note(FutureLearnKind kind, FutureLearnRow row, CourseShape shape, RunShape run) {
        try {
            switch (kind) {
                case ENROLMENTS -> {
                    run.enrolled();
                    var role = row.known("role").orElse("");
                    if (!role.isEmpty() && !FutureLearnEnrolments.isLearner(role))
                        row.id("learner_id").ifPresent(id -> run.worked(id, role));
                    row.time("enrolled_at").ifPresent(run::seen);
                }
                case STEP_ACTIVITY -> {
                    shape.mention(row.step());
                    row.time("first_visited_at").ifPresent(run::visited);
                    row.time("last_completed_at").ifPresent(run::seen);
                }
                case QUESTION_RESPONSE -> {
                    shape.answer(run, row.question(), FutureLearnAnswer.response(row), row.isTrue("correct"));
                    row.time("submitted_at").ifPresent(run::seen);
                }
                case COMMENTS -> {
                    shape.mention(row.step());
                    row.time("timestamp").ifPresent(run::seen);
                }
                default -> {}
            }
        } catch (BadRow ignored) {
            // Counted, with its reason, where rows are taken.
        }
    }
}
