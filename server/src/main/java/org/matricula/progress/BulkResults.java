package org.matricula.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /** Certificates that were just earned, with their grades. @return the learners who had none of the run before */
    @Transactional
    Set<UUID> addEarned(List<CourseCertificate> certificates) {
        var fresh = new HashSet<UUID>();
        for (var one : certificates) {
            var added = jdbc.sql("""
                            insert into course_certificate
                                   (learner_id, run_id, course_id, track, result, percentage, earned_at)
                            values (:learner, :run, :course, :track, :result, :percentage, :at)
                            on conflict do nothing""")
                    .param("learner", one.learnerId())
                    .param("run", one.runId())
                    .param("course", one.courseId())
                    .param("track", one.track().name())
                    .param("result", one.result().name())
                    .param("percentage", one.percentage())
                    .param("at", one.earnedAt().atOffset(ZoneOffset.UTC))
                    .update();
            if (added == 1) fresh.add(one.learnerId());
        }
        var earned = certificates.stream()
                .filter(one -> fresh.contains(one.learnerId()))
                .toList();
        earned.forEach(this::grade);
        tallies.addToCourses(earned.stream().collect(groupingBy(CourseCertificate::courseId, summingInt(one -> 1))));
        return fresh;
    }

    private void grade(CourseCertificate earned) {
        jdbc.sql("""
                        insert into grade (learner_id, run_id, course_id, result, percentage, decided_at)
                        values (:learner, :run, :course, :result, :percentage, :at)
                        on conflict (learner_id, run_id) do update
                           set result = excluded.result, percentage = excluded.percentage,
                               decided_at = excluded.decided_at""")
                .param("learner", earned.learnerId())
                .param("run", earned.runId())
                .param("course", earned.courseId())
                .param("result", earned.result().name())
                .param("percentage", earned.percentage())
                .param("at", earned.earnedAt().atOffset(ZoneOffset.UTC))
                .update();
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
