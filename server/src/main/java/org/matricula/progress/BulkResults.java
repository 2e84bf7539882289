package org.matricula.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
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
