package org.matricula.enrolment;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Contents;
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
    private final Runs runs;
    private final Contents contents;
    private final JdbcClient jdbc;
    private final Audit audit;

    Adjustments(EnrolmentStore enrolments, Runs runs, Contents contents, JdbcClient jdbc, Audit audit) {
        this.enrolments = enrolments;
        this.runs = runs;
        this.contents = contents;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public Adjustment of(UUID learnerId, UUID runId) {
        return jdbc.sql("""
                        select extra_days, extra_attempts, opens_all, no_wait, reason
                          from adjustment where learner_id = :learner and run_id = :run""")
                .param("learner", learnerId)
                .param("run", runId)
                .query(Rows.of(Adjustment.class))
                .optional()
                .orElse(Adjustment.NONE);
    }

    /** What there is to grant a learner. */
    public Adjustable adjustable(Enrolment enrolment) {
        var run = runs.find(enrolment.runId()).orElseThrow(NotFound::new);
        // Whether reading ends is the same on every calendar.
        var terms = Terms.of(run, enrolment.track(), enrolment.activatedAt(), ZoneOffset.UTC);
        return Adjustable.of(
                terms, contents.rules(run.id()), contents.published(run.id()).orElse(null));
    }

    /** By run, for the person's own eyes. */
    Map<UUID, Adjustment> of(Person person) {
        var found = new HashMap<UUID, Adjustment>();
        jdbc.sql("""
                        select run_id, extra_days, extra_attempts, opens_all, no_wait, reason
                          from adjustment where learner_id = any(:learners)""")
                .param("learners", person.ids())
                .query((row, number) -> found.put(
                        row.getObject("run_id", UUID.class),
                        new Adjustment(
                                row.getInt("extra_days"),
                                row.getInt("extra_attempts"),
                                row.getBoolean("opens_all"),
                                row.getBoolean("no_wait"),
                                row.getString("reason"))))
                .list();
        return found;
    }

    /** What was granted stays, for the counts; why goes. */
    void forgetReasons(Person person) {
        jdbc.sql("update adjustment set reason = '' where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }

    /**
     * @param organisationId the run's provider, in whose name it is granted
     * @throws Invalid naming fields of the adjustment, also those that would change nothing for the learner
     * @throws NotFound if the learner was never enrolled in the run
     */
    @Transactional
    public void grant(UUID organisationId, UUID learnerId, UUID runId, Adjustment adjustment) {
        var enrolment = enrolments.ofPersonInRun(Person.of(learnerId), runId).orElseThrow(NotFound::new);
        var wrong = new Invalid.Collector();
        adjustment.check(wrong);
        adjustable(enrolment).check(adjustment, wrong);
        wrong.orThrow();
        jdbc.sql("""
                        insert into adjustment (learner_id, run_id, extra_days, extra_attempts, opens_all, no_wait, reason)
                        values (:learner, :run, :days, :attempts, :all, :noWait, :reason)
                        on conflict (learner_id, run_id) do update
                           set extra_days = excluded.extra_days, extra_attempts = excluded.extra_attempts,
                               opens_all = excluded.opens_all, no_wait = excluded.no_wait, reason = excluded.reason""")
                .param("learner", learnerId)
                .param("run", runId)
                .param("days", adjustment.extraDays())
                .param("attempts", adjustment.extraAttempts())
                .param("all", adjustment.opensAll())
                .param("noWait", adjustment.noWait())
                .param("reason", adjustment.reason().strip())
                .update();
        audit.recordLearner(
                learnerId,
                organisationId,
                "enrolment.adjusted",
                Map.of(
                        "run", runId,
                        "extraDays", adjustment.extraDays(),
                        "extraAttempts", adjustment.extraAttempts(),
                        "opensAll", adjustment.opensAll(),
                        "noWait", adjustment.noWait()));
    }
}
