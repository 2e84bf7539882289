package org.matricula.invitation;

import static org.matricula.invitation.InvitationStore.utc;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organisation reminds those it invited to a run, if a batch has no plan of its own. */
@Service
public class Reminders {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty if nobody is reminded. */
    public Optional<ReminderPlan> planOf(UUID organisationId, UUID runId) {
        return jdbc.sql("""
                        select after_days, at_most from invitation_reminder_plan
                         where organisation_id = :organisation and run_id = :run""")
                .param("organisation", organisationId)
                .param("run", runId)
                .query(Rows.of(ReminderPlan.class))
                .optional();
    }

    /**
     * From now on those invited to the run are reminded like this, also those who were invited before: who has waited
     * long enough is reminded at once.
     *
     * @param plan null to remind nobody
     * @param by   the person, or the program, that says so
     * @throws org.matricula.platform.Invalid naming {@code afterDays} or {@code atMost}
     */
    @Transactional
    public void plan(Organisation organisation, CourseRun run, @Nullable ReminderPlan plan, UUID by) {
        if (plan != null) plan.require();
        if (plan == null) remove(organisation.id(), run.id());
        else put(organisation.id(), run.id(), plan, by);
        schedule(organisation, run.id(), plan);
        audit.record(
                organisation.id(),
                "invitation.reminders-planned",
                "course-run",
                run.id(),
                plan == null ? Map.of() : Map.of("afterDays", plan.afterDays(), "atMost", plan.atMost()));
    }

    private void remove(UUID organisationId, UUID runId) {
        jdbc.sql("delete from invitation_reminder_plan where organisation_id = :organisation and run_id = :run")
                .param("organisation", organisationId)
                .param("run", runId)
                .update();
    }

    private void put(UUID organisationId, UUID runId, ReminderPlan plan, UUID by) {
        jdbc.sql("""
                        insert into invitation_reminder_plan (organisation_id, run_id, after_days, at_most, set_by, set_at)
                        values (:organisation, :run, :days, :times, :by, :at)
                        on conflict (organisation_id, run_id) do update
                           set after_days = excluded.after_days, at_most = excluded.at_most,
                               set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("organisation", organisationId)
                .param("run", runId)
                .param("days", plan.afterDays())
                .param("times", plan.atMost())
                .param("by", by)
                .param("at", utc(clock.instant()))
                .update();
    }

    /** The rule of {@link ReminderPlan#next} once more, for thousands at once. */
    private void schedule(Organisation organisation, UUID runId, @Nullable ReminderPlan plan) {
        jdbc.sql("""
                        with due as materialized (
                            select i.id as due_id
                              from invitation i join invitation_batch b on b.id = i.batch_id
                             where i.organisation_id = :organisation and i.run_id = :run
                               and i.state in ('QUEUED', 'SENT', 'BOUNCED') and b.remind_after_days is null
                             order by i.id
                               for update of i)
                        update invitation
                           set remind_at = case when reminders < :times
                                                then (greatest(sent_at, reminded_at) at time zone :zone
                                                      + make_interval(days => :days)) at time zone :zone end
                          from due where id = due_id""")
                .param("organisation", organisation.id())
                .param("run", runId)
                .param("zone", organisation.timeZone())
                .param("days", plan == null ? 0 : plan.afterDays())
                .param("times", plan == null ? 0 : plan.atMost())
                .update();
    }
}
