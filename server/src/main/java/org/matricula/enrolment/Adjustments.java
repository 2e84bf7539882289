package org.matricula.enrolment;

import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What single learners are granted in a run: extra time, attempts, access. */
@Service
public class Adjustments {

    private final EnrolmentStore enrolments;
    private final JdbcClient jdbc;
    private final Audit audit;

    Adjustments(EnrolmentStore enrolments, JdbcClient jdbc, Audit audit) {
        this.enrolments = enrolments;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public Adjustment of(UUID learnerId, UUID runId) {
        return jdbc.sql("""
                        select extra_days, extra_attempts, opens_all
                          from adjustment where learner_id = :learner and run_id = :run""")
                .param("learner", learnerId)
                .param("run", runId)
                .query(Rows.of(Adjustment.class))
                .optional()
                .orElse(Adjustment.NONE);
    }

    /**
     * @param organisationId the run's provider, in whose name it is granted
     * @throws Invalid naming fields of the adjustment
     * @throws NotFound if the learner was never enrolled in the run
     */
    @Transactional
    public void grant(UUID organisationId, UUID learnerId, UUID runId, Adjustment adjustment) {
        var wrong = new Invalid.Collector();
        adjustment.check(wrong);
        wrong.orThrow();
        enrolments.ofPersonInRun(Person.of(learnerId), runId).orElseThrow(NotFound::new);
        jdbc.sql("""
                        insert into adjustment (learner_id, run_id, extra_days, extra_attempts, opens_all)
                        values (:learner, :run, :days, :attempts, :all)
                        on conflict (learner_id, run_id) do update
                           set extra_days = excluded.extra_days, extra_attempts = excluded.extra_attempts,
                               opens_all = excluded.opens_all""")
                .param("learner", learnerId)
                .param("run", runId)
                .param("days", adjustment.extraDays())
                .param("attempts", adjustment.extraAttempts())
                .param("all", adjustment.opensAll())
                .update();
        audit.recordLearner(
                learnerId,
                organisationId,
                "enrolment.adjusted",
                Map.of(
                        "run", runId,
                        "extraDays", adjustment.extraDays(),
                        "extraAttempts", adjustment.extraAttempts(),
                        "opensAll", adjustment.opensAll()));
    }
}
