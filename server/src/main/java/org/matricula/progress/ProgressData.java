package org.matricula.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores, grades and certificates. Erasing removes the scores and what was done when: somebody who holds the same list of marks could tell
 * from it who it was. Grades and certificates stay for the counts; they carry an id that leads nowhere any more.
 */
@Component
class ProgressData implements PersonalData {

    private final ResultStore store;
    private final JdbcClient jdbc;

    ProgressData(ResultStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    record Export(
            List<Score> scores,
            List<Grade> grades,
            List<CourseCertificate> courseCertificates,
            List<ProgrammeCertificate> programmeCertificates,
            List<DoneInRun> progress,
            List<DoneOnStep> steps) {}

    /** How far the learner is in a run. */
    record DoneInRun(
            UUID runId,
            int stepsCompleted,
            int testsTaken,
            @Nullable BigDecimal averageScore,
            int comments,
            @Nullable Instant lastVisitedAt,
            @Nullable Instant lastCommentAt) {}

    /** When the learner was on a step, and when it was completed. */
    record DoneOnStep(
            UUID runId,
            UUID stepId,
            @Nullable Instant firstVisitedAt,
            @Nullable Instant lastVisitedAt,
            @Nullable Instant completedAt) {}

    @Override
    public String section() {
        return "results";
    }

    @Override
    public Export export(Person person) {
        return new Export(
                store.scores(person.learnerIds()),
                store.grades(person.learnerIds()),
                store.certificates(person.learnerIds()),
                store.programmeCertificates(person.learnerIds()),
                select(DoneInRun.class, person, """
                        select run_id, steps_completed, tests_taken, average_score, comments, last_visited_at,
                               last_comment_at
                          from progress where learner_id = any(:learners) order by run_id"""),
                select(DoneOnStep.class, person, """
                        select run_id, step_id, first_visited_at, last_visited_at, completed_at
                          from step_progress where learner_id = any(:learners) order by run_id, first_visited_at"""));
    }

    private <T extends Record> List<T> select(Class<T> type, Person person, String sql) {
        return jdbc.sql(sql)
                .param("learners", person.ids())
                .query(Rows.of(type))
                .list();
    }

    @Override
    @Transactional
    public void erase(Person person) {
        for (var table : List.of("score", "progress_event", "step_progress")) {
            jdbc.sql("delete from " + table + " where learner_id = any(:learners)")
                    .param("learners", person.ids())
                    .update();
        }
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "progress_event", "what a learner did in a course and when; removed when the account is erased",
                "step_progress", "steps opened and completed, with times; removed when the account is erased",
                "progress", "how far a learner is; kept for the counts, nameless once the account is erased",
                "score", "marks of tests, for the learner and the provider; removed when the account is erased",
                "grade", "outcome of each attempt; kept for the counts, nameless once the account is erased",
                "course_certificate", "courses passed; kept for the counts, nameless once the account is erased",
                "programme_certificate",
                        "programmes completed; kept for the counts, nameless once the account is erased");
    }
}
