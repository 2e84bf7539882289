package org.matricula.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Results on file by what was achieved: who passed a course, completed a step, was scored in a test; page by page
 * through any number of learners, always in the order of their ids.
 */
@Service
public class PastResults {

    /** A certificate's own, or else the average of the tests of its run. */
    private static final String MARK = """
            coalesce(percentage, (
                        select round(case when sum(coalesce(t.weight, 0)) = 0 then avg(s.score)
                                          else sum(s.score * coalesce(t.weight, 0)) / sum(coalesce(t.weight, 0)) end, 1)
                          from score s
                          join test t on t.id = s.test_id
                         where s.learner_id = course_certificate.learner_id
                           and s.run_id = course_certificate.run_id
                           and s.score is not null))""";

    /**
     * Verified certificates that stand. The mark is the certificate's; where it has none, as on platforms that only say who
     * passed, the average test score of its run, as pages show it ({@link AverageScore}).
     */
    private static final String CERTIFICATES = """
              from course_certificate
             where course_id = any(:courses) and revoked_at is null and track <> 'AUDIT'
               and (:anyRun or run_id = any(:runs))
               and (:from::timestamptz is null or earned_at >= :from)
               and (:to::timestamptz is null or earned_at < :to)
               and (:minimum::numeric is null or :minimum <= %s)
               and (not :distinction or result = 'DISTINCTION')
            """.formatted(MARK);

    /** From the enrolments of the run, which has an index; both tables are kept by learner. */
    private static final String COMPLETIONS = """
              from enrolment
              join step_progress using (learner_id, run_id)
             where run_id = :run and step_id = :item and completed_at is not null
            """;

    private static final String SCORES = """
              from enrolment
              join score using (learner_id, run_id)
             where run_id = :run and test_id = :item and score >= :minimum
            """;

    private static final String PROGRAMMES = """
              from programme_certificate
             where programme_id = :programme and revoked_at is null
            """;

    private final JdbcClient jdbc;

    PastResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which certificates of courses.
     *
     * @param runIds      of these runs; empty for any
     * @param to          exclusive
     * @param minimum     in percent: a certificate without a mark, and without a marked test in its run, isn't meant then
     * @param distinction only those with distinction
     */
    public record Wanted(
            Collection<UUID> courseIds,
            Collection<UUID> runIds,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable BigDecimal minimum,
            boolean distinction) {

        /** All verified ones of these courses. */
        public static Wanted of(Collection<UUID> courseIds) {
            return new Wanted(courseIds, List.of(), null, null, null, false);
        }

        private Map<String, @Nullable Object> parameters() {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("courses", courseIds.toArray(UUID[]::new));
            parameters.put("anyRun", runIds.isEmpty());
            parameters.put("runs", runIds.toArray(UUID[]::new));
            parameters.put("from", offset(from));
            parameters.put("to", offset(to));
            parameters.put("minimum", minimum);
            parameters.put("distinction", distinction);
            return parameters;
        }
    }

    /** A step completed. */
    public record StepCompletion(UUID learnerId, Instant completedAt) {}

    public List<CourseCertificate> certificates(Wanted wanted, LearnerRange range) {
        var columns = """
                select learner_id, run_id, course_id, track, result, percentage, earned_at, revoked_at, revoked_reason
                """;
        return read(columns + CERTIFICATES, wanted.parameters(), range, ResultStore.CERTIFICATE);
    }

    /** What somebody was marked with. @param mark in percent */
    public record Marked(
            UUID learnerId, Instant earnedAt, @Nullable BigDecimal mark) {}

    /** The marks of these learners' certificates of a course, as a least mark is compared with them. */
    public List<Marked> marks(UUID courseId, Collection<UUID> learnerIds) {
        return jdbc.sql("select learner_id, earned_at, " + MARK + """
                         as mark from course_certificate
                         where course_id = :course and learner_id = any(:learners)
                           and revoked_at is null and track <> 'AUDIT'""")
                .param("course", courseId)
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(Marked.class))
                .list();
    }

    public int count(Wanted wanted) {
        return count(CERTIFICATES, wanted.parameters());
    }

    public List<StepCompletion> completions(UUID runId, UUID stepId, LearnerRange range) {
        return read(
                "select learner_id, completed_at" + COMPLETIONS,
                item(runId, stepId, null),
                range,
                Rows.of(StepCompletion.class));
    }

    public int countCompletions(UUID runId, UUID stepId) {
        return count(COMPLETIONS, item(runId, stepId, null));
    }

    /** Those at or above the minimum, in percent. */
    public List<Score> scores(UUID runId, UUID testId, BigDecimal minimum, LearnerRange range) {
        var columns = "select learner_id, test_id, run_id, score, submitted_at, carried_over";
        return read(columns + SCORES, item(runId, testId, minimum), range, Rows.of(Score.class));
    }

    public int countScores(UUID runId, UUID testId, BigDecimal minimum) {
        return count(SCORES, item(runId, testId, minimum));
    }

    /** Those that stand. */
    public List<ProgrammeCertificate> programmeCertificates(UUID programmeId, LearnerRange range) {
        var columns = "select learner_id, programme_id, earned_at, revoked_at, revoked_reason";
        var programme = Map.<String, @Nullable Object>of("programme", programmeId);
        return read(columns + PROGRAMMES, programme, range, Rows.of(ProgrammeCertificate.class));
    }

    private <T> List<T> read(
            String sql, Map<String, @Nullable Object> parameters, LearnerRange range, RowMapper<T> row) {
        return switch (range) {
            case LearnerRange.Of of ->
                jdbc.sql(sql + " and learner_id = any(:learners) order by learner_id")
                        .params(parameters)
                        .param("learners", of.learnerIds().toArray(UUID[]::new))
                        .query(row)
                        .list();
            case LearnerRange.After after ->
                jdbc.sql(sql + """
                                 and learner_id > :after
                                 order by learner_id
                                 fetch first (:size) rows with ties""")
                        .params(parameters)
                        .param("after", after.learnerId())
                        .param("size", after.size())
                        .query(row)
                        .list();
        };
    }

    private int count(String sql, Map<String, @Nullable Object> parameters) {
        return jdbc.sql("select count(*)" + sql)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static Map<String, @Nullable Object> item(UUID runId, UUID itemId, @Nullable BigDecimal minimum) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("run", runId);
        parameters.put("item", itemId);
        if (minimum != null) parameters.put("minimum", minimum);
        return parameters;
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
