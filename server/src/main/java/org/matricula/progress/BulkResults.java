package org.matricula.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Results by the thousand, for imports. What is there already stays as it is; each method says how many were new. */
@Component
public class BulkResults {

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final CertificateTallies tallies;

    BulkResults(JdbcClient jdbc, BulkCopy copy, CertificateTallies tallies) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.tallies = tallies;
    }

    @Transactional
    public int addScores(List<Score> scores) {
        var columns = "learner_id, test_id, run_id, score, submitted_at, carried_over";
        return take("score", columns, copy.stage("score", columns, scores, score -> new Object[] {
            score.learnerId(), score.testId(), score.runId(), score.score(), score.submittedAt(), score.carriedOver()
        }));
    }

    @Transactional
    public int addGrades(List<Grade> grades) {
        var columns = "learner_id, run_id, course_id, result, percentage, decided_at";
        return take("grade", columns, copy.stage("grade", columns, grades, grade -> new Object[] {
            grade.learnerId(), grade.runId(), grade.courseId(), grade.result(), grade.percentage(), grade.decidedAt()
        }));
    }

    /** The certificates are new ones, so none is revoked. */
    @Transactional
    public int addCertificates(List<CourseCertificate> certificates) {
        var columns = "learner_id, run_id, course_id, track, result, percentage, earned_at";
        var staged = copy.stage("course_certificate", columns, certificates, one -> new Object[] {
            one.learnerId(), one.runId(), one.courseId(), one.track(), one.result(), one.percentage(), one.earnedAt()
        });
        var courses = jdbc.sql(insert("course_certificate", columns, staged) + " returning course_id")
                .query(UUID.class)
                .list();
        tallies.addToCourses(courses.stream().collect(groupingBy(course -> course, summingInt(course -> 1))));
        return courses.size();
    }

    /** Certificates that were just earned, with their grades. @return the learners who had none of their run before */
    @Transactional
    Set<UUID> addEarned(List<CourseCertificate> certificates) {
        var fresh = new HashSet<>(earned(certificates, """
                        insert into course_certificate
                               (learner_id, run_id, course_id, track, result, percentage, earned_at)
                        select learner_id, run_id, course_id, track, result, percentage, earned_at from earned
                         order by 1, 2
                        on conflict do nothing
                        returning learner_id""").query(UUID.class).list());
        var added = certificates.stream()
                .filter(one -> fresh.contains(one.learnerId()))
                .toList();
        earned(added, """
                        insert into grade (learner_id, run_id, course_id, result, percentage, decided_at)
                        select learner_id, run_id, course_id, result, percentage, earned_at from earned order by 1, 2
                        on conflict (learner_id, run_id) do update
                           set result = excluded.result, percentage = excluded.percentage,
                               decided_at = excluded.decided_at""").update();
        tallies.addToCourses(added.stream().collect(groupingBy(CourseCertificate::courseId, summingInt(one -> 1))));
        return fresh;
    }

    /** No temporary table: most often it is a single one, in the midst of somebody's request. */
    private JdbcClient.StatementSpec earned(List<CourseCertificate> certificates, String insert) {
        return jdbc.sql("""
                        with earned as (
                            select * from unnest(:learners, :runs, :courses, :tracks, :results,
                                                 cast(:percentages as numeric[]), cast(:ats as timestamptz[]))
                              as e (learner_id, run_id, course_id, track, result, percentage, earned_at))
                        """ + insert)
                .param("learners", column(certificates, CourseCertificate::learnerId, UUID[]::new))
                .param("runs", column(certificates, CourseCertificate::runId, UUID[]::new))
                .param("courses", column(certificates, CourseCertificate::courseId, UUID[]::new))
                .param("tracks", column(certificates, one -> one.track().name(), String[]::new))
                .param("results", column(certificates, one -> one.result().name(), String[]::new))
                .param("percentages", column(certificates, one -> text(one.percentage()), String[]::new))
                .param("ats", column(certificates, one -> text(one.earnedAt()), String[]::new));
    }

    private static <T> T[] column(
            List<CourseCertificate> rows, Function<CourseCertificate, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Transactional
    public int addProgrammeCertificates(List<ProgrammeCertificate> certificates) {
        var columns = "learner_id, programme_id, earned_at";
        var staged = copy.stage("programme_certificate", columns, certificates, one ->
                new Object[] {one.learnerId(), one.programmeId(), one.earnedAt()});
        var programmes = jdbc.sql(insert("programme_certificate", columns, staged) + " returning programme_id")
                .query(UUID.class)
                .list();
        tallies.addToProgrammes(
                programmes.stream().collect(groupingBy(programme -> programme, summingInt(programme -> 1))));
        return programmes.size();
    }

    private int take(String table, String columns, String staged) {
        return jdbc.sql(insert(table, columns, staged)).update();
    }

    // In the order of the primary key, which begins with the first two columns: its index is then filled page by page.
    private static String insert(String table, String columns, String staged) {
        return "insert into %s (%s) select %2$s from %s order by 1, 2 on conflict do nothing"
                .formatted(table, columns, staged);
    }
}
