package org.matricula.discussion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many comments each step shows, and how many of a run wait for a decision; kept by whatever changes it. */
@Repository
class CommentTallies {

    private final JdbcClient jdbc;

    CommentTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int comments(Spot spot) {
        return jdbc.sql("select comments from step_comment_tally where run_id = :run and step_id = :step")
                .param("run", spot.runId())
                .param("step", spot.stepId())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    int waiting(UUID runId) {
        return jdbc.sql("select waiting from run_report_tally where run_id = :run")
                .param("run", runId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void addComments(Spot spot, int more) {
        jdbc.sql("""
                        insert into step_comment_tally as t (run_id, step_id, comments) values (:run, :step, :more)
                        on conflict (run_id, step_id) do update set comments = t.comments + excluded.comments""")
                .param("run", spot.runId())
                .param("step", spot.stepId())
                .param("more", more)
                .update();
    }

    /** In one order, so that two batches never wait for each other. */
    void addComments(Map<Spot, Integer> more) {
        var spots = List.copyOf(more.keySet());
        jdbc.sql("""
                        insert into step_comment_tally as t (run_id, step_id, comments)
                        select * from unnest(:runs, :steps, :more) order by 1, 2
                        on conflict (run_id, step_id) do update set comments = t.comments + excluded.comments""")
                .param("runs", spots.stream().map(Spot::runId).toArray(UUID[]::new))
                .param("steps", spots.stream().map(Spot::stepId).toArray(UUID[]::new))
                .param("more", spots.stream().map(more::get).toArray(Integer[]::new))
                .update();
    }

    void addWaiting(UUID runId, int more) {
        jdbc.sql("""
                        insert into run_report_tally as t (run_id, waiting) values (:run, :more)
                        on conflict (run_id) do update set waiting = t.waiting + excluded.waiting""").param("run", runId).param("more", more).update();
    }

    /** Counts all again; repairs a tally that a defect or a hand in the database left wrong. */
    void recount() {
        jdbc.sql("""
                        with counted as materialized (
                            select run_id, step_id, count(*) filter (where state = 'SHOWN') as comments
                              from comment group by run_id, step_id)
                        insert into step_comment_tally as t (run_id, step_id, comments)
                        select run_id, step_id, comments from counted order by run_id, step_id
                        on conflict (run_id, step_id) do update set comments = excluded.comments
                         where t.comments <> excluded.comments""").update();
        jdbc.sql("""
                        with counted as materialized (
                            select run_id, count(*) filter (where reports > 0) as waiting from comment group by run_id)
                        insert into run_report_tally as t (run_id, waiting)
                        select run_id, waiting from counted order by run_id
                        on conflict (run_id) do update set waiting = excluded.waiting
                         where t.waiting <> excluded.waiting""").update();
    }
}
