package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.matricula.dataimport.CourseShape.RunShape;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Reads all files once before anything is taken: whether each is whole and well-formed, which rows repeat earlier ones,
 * and what they mention. Memory grows with courses and their questions, not with rows, but for one bit per row.
 */
@Component
class FutureLearnSurvey {

    private final RepeatedRows repeatedRows;

    FutureLearnSurvey(RepeatedRows repeatedRows) {
        this.repeatedRows = repeatedRows;
    }

    /** @param repeated by file, the lines whose row repeats an earlier one */
    record Found(SortedMap<String, CourseShape> courses, Map<FutureLearnFile, BitSet> repeated) {}

    /** @throws BrokenFiles naming all files that can't be read, each with its first fault */
    Found read(List<FutureLearnFile> files) {
        var courses = new TreeMap<String, CourseShape>();
        var repeated = new HashMap<FutureLearnFile, BitSet>();
        var broken = new ArrayList<Refusal>();
        for (var file : files) {
            try {
                var shape = courses.computeIfAbsent(file.course(), key -> new CourseShape());
                repeated.put(file, read(file, shape));
            } catch (Refusal fault) {
                broken.add(fault);
            }
        }
        if (!broken.isEmpty()) throw new BrokenFiles(broken);
        return new Found(courses, repeated);
    }

    private BitSet read(FutureLearnFile file, CourseShape shape) {
        PlainText.check(file.path());
        var run = shape.run(file.run());
        try (var table = file.open()) {
            return repeatedRows.of(table, row -> note(file.kind(), new FutureLearnRow(row), shape, run));
        }
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
