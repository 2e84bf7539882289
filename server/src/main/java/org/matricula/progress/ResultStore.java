package org.matricula.progress;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Track;
import org.matricula.platform.QueryBatch;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResultStore {

    private static final String GRADES =
            "select learner_id, run_id, course_id, result, percentage, decided_at from grade ";

    private static final String CERTIFICATES = """
            select learner_id, run_id, course_id, track, result, percentage, earned_at, revoked_at, revoked_reason
              from course_certificate
            """;

    private static final String PROGRAMME_CERTIFICATES = """
            select learner_id, programme_id, earned_at, revoked_at, revoked_reason
              from programme_certificate
            """;

    private static final String SCORES =
            "select learner_id, test_id, run_id, score, submitted_at, carried_over from score ";

    /** "test" is a reference table, so this join stays on one node. */
    private static final String TAKEN = """
            select s.learner_id, s.run_id, s.score, t.weight
              from score s join test t on t.id = s.test_id
            """;

    /** By position, as imports read these by the hundred thousand. */
    static final RowMapper<CourseCertificate> CERTIFICATE = (row, number) -> new CourseCertificate(
            row.getObject(1, UUID.class),
            row.getObject(2, UUID.class),
            row.getObject(3, UUID.class),
            Track.valueOf(row.getString(4)),
            Result.valueOf(row.getString(5)),
            row.getBigDecimal(6),
            row.getTimestamp(7).toInstant(),
            Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant).orElse(null),
            row.getString(9));

    private static final String GRADES_OF = GRADES + "where learner_id = any(?) order by decided_at desc, run_id";

    private static final String CERTIFICATES_OF =
            CERTIFICATES + "where learner_id = any(?) order by earned_at desc, run_id";

    private static final String PROGRAMME_CERTIFICATES_OF =
            PROGRAMME_CERTIFICATES + "where learner_id = any(?) order by earned_at desc, programme_id";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    ResultStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record TakenTest(
            UUID learnerId,
            UUID runId,
            @Nullable BigDecimal score,
            @Nullable BigDecimal weight) {

        AverageScore.Taken taken() {
            return new AverageScore.Taken(score, weight);
        }
    }

    Achieved achieved(Collection<UUID> learners) {
        var ids = learners.toArray(UUID[]::new);
        var batch = new QueryBatch();
        var certificates = batch.add(CERTIFICATES_OF, CERTIFICATE, (Object) ids);
        var programmes = batch.add(PROGRAMME_CERTIFICATES_OF, Rows.of(ProgrammeCertificate.class), (Object) ids);
        var grades = batch.add(GRADES_OF, Rows.of(Grade.class), (Object) ids);
        batch.run(batches);
        return new Achieved(certificates, programmes, grades);
    }

    List<Grade> grades(Collection<UUID> learners) {
        return of(GRADES_OF, learners, Grade.class);
    }

    List<Grade> grades(UUID runId, Collection<UUID> learners) {
        return jdbc.sql(GRADES + "where learner_id = any(:learners) and run_id = :run")
                .param("learners", learners.toArray(UUID[]::new))
                .param("run", runId)
                .query(Rows.of(Grade.class))
                .list();
    }

    List<CourseCertificate> certificates(Collection<UUID> learners) {
        return of(CERTIFICATES_OF, learners, CourseCertificate.class);
    }

    List<ProgrammeCertificate> programmeCertificates(Collection<UUID> learners) {
        return of(PROGRAMME_CERTIFICATES_OF, learners, ProgrammeCertificate.class);
    }

    List<Score> scores(Collection<UUID> learners) {
        return of(SCORES + "where learner_id = any(?) order by run_id, test_id", learners, Score.class);
    }

    List<TakenTest> taken(Collection<UUID> learners) {
        return of(TAKEN + "where s.learner_id = any(?)", learners, TakenTest.class);
    }

    List<TakenTest> taken(UUID runId, Collection<UUID> learners) {
        return jdbc.sql(TAKEN + "where s.learner_id = any(:learners) and s.run_id = :run")
                .param("learners", learners.toArray(UUID[]::new))
                .param("run", runId)
                .query(Rows.of(TakenTest.class))
                .list();
    }

    SortedMap<Integer, Integer> learnersByCoursesPassed(Collection<UUID> courseIds) {
        var learners = new TreeMap<Integer, Integer>();
        jdbc.sql("""
                        with passed as (
                            select learner_id, count(distinct course_id) as courses
                              from course_certificate
                             where course_id = any(:courses) and revoked_at is null
                             group by learner_id)
                        select courses, count(*) from passed group by courses""")
                .param("courses", courseIds.toArray(UUID[]::new))
                .query((row, number) -> learners.put(row.getInt(1), row.getInt(2)))
                .list();
        return learners;
    }

    int verifiedHolders(Collection<UUID> courseIds) {
        return jdbc.sql("""
                        select count(distinct learner_id)::int from course_certificate
                         where course_id = any(:courses) and revoked_at is null and track <> 'AUDIT'""")
                .param("courses", courseIds.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private <T extends Record> List<T> of(String sql, Collection<UUID> learners, Class<T> type) {
        return jdbc.sql(sql)
                .param((Object) learners.toArray(UUID[]::new))
                .query(Rows.of(type))
                .list();
    }
}
