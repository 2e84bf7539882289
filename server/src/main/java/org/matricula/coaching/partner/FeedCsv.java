package org.matricula.coaching.partner;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.CourseProgress;
import org.matricula.platform.CsvExport;

/** The feed as a file for programs: its columns never change, and are empty where nothing was agreed or nothing is known. */
public final class FeedCsv implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "learner",
            "given_name",
            "phone",
            "time_zone",
            "language",
            "programme",
            "course",
            "steps_completed",
            "average_score",
            "last_active",
            "passed");

    private final CsvExport csv;

    public FeedCsv(OutputStream out) {
        csv = new CsvExport(out);
        csv.row(COLUMNS);
    }

    /** A learner without a course has a row of their own all the same. */
    public void write(FeedLearner learner) {
        if (learner.courses().isEmpty()) row(learner, new CourseProgress("", "", null, null, null, null));
        learner.courses().forEach(course -> row(learner, course));
    }

    private void row(FeedLearner learner, CourseProgress course) {
        csv.row(Stream.of(
                        learner.learner(),
                        learner.givenName(),
                        learner.phone(),
                        learner.timeZone(),
                        learner.language(),
                        course.programme(),
                        course.course(),
                        course.stepsCompleted(),
                        course.averageScore(),
                        course.lastActive(),
                        course.passed())
                .map(FeedCsv::cell)
                .toList());
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() {
        csv.close();
    }
}
