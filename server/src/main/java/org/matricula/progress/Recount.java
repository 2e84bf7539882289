package org.matricula.progress;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.content.ContentPublished;
import org.matricula.catalogue.content.Contents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts progress again from what learners did: when a run teaches something else from now on, and every night to
 * repair what a defect or a hand in the database left wrong.
 */
@Component
class Recount {

    private final JdbcClient jdbc;
    private final Contents contents;
    private final ApplicationEventPublisher events;

    Recount(JdbcClient jdbc, Contents contents, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.events = events;
    }

    /** Within the transaction that publishes: nobody ever sees the new steps with the old counts. */
    @EventListener
    @Transactional
    public void afterPublication(ContentPublished published) {
        stepsOf(published.runId());
        talliesOf(published.runId());
        events.publishEvent(new ProgressRecounted(published.runId()));
    }

    @Transactional
    public void all() {
        runs().forEach(this::talliesOf);
    }

    private List<UUID> runs() {
        return jdbc.sql("select run_id from run_progress_tally order by run_id")
                .query(UUID.class)
                .list();
    }

    private void stepsOf(UUID runId) {
        var steps = contents.published(runId).orElseThrow().outline().steps();
        jdbc.sql("""
                        with learners as materialized (
                            select learner_id from enrolment where run_id = :run order by learner_id),
                        counted as (
                            select l.learner_id, count(s.step_id) as steps
                              from learners l left join step_progress s
                                on s.learner_id = l.learner_id and s.run_id = :run and s.completed_at is not null
                               and s.step_id = any(:steps)
                             group by l.learner_id)
                        update progress p set steps_completed = c.steps
                          from counted c
                         where p.learner_id = c.learner_id and p.run_id = :run and p.steps_completed <> c.steps""")
                .param("run", runId)
                .param("steps", steps.toArray(UUID[]::new))
                .update();
    }

    private void talliesOf(UUID runId) {
        jdbc.sql("""
                        with learners as materialized (select learner_id from enrolment where run_id = :run),
                        counted as materialized (
                            select count(last_step_id) as learners, coalesce(sum(steps_completed), 0) as steps,
                                   coalesce(sum(comments), 0) as comments
                              from learners join progress p using (learner_id) where p.run_id = :run)
                        insert into run_progress_tally (run_id, learners, steps_completed, comments)
                        select :run, learners, steps, comments from counted
                        on conflict (run_id) do update
                           set learners = excluded.learners, steps_completed = excluded.steps_completed,
                               comments = excluded.comments""").param("run", runId).update();
        jdbc.sql("""
                        with learners as materialized (select learner_id from enrolment where run_id = :run),
                        traces as materialized (
                            select s.step_id, count(s.first_visited_at) as visited, count(s.completed_at) as completed,
                                   count(*) filter (where p.last_step_id = s.step_id) as standing
                              from learners join step_progress s using (learner_id)
                                   join progress p on p.learner_id = s.learner_id and p.run_id = :run
                             where s.run_id = :run group by s.step_id)
                        insert into step_tally (run_id, step_id, visited, completed, standing)
                        select :run, step_id, visited, completed, standing from traces order by step_id
                        on conflict (run_id, step_id) do update
                           set visited = excluded.visited, completed = excluded.completed,
                               standing = excluded.standing""").param("run", runId).update();
    }
}
