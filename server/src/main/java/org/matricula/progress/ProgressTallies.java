package org.matricula.progress;

import java.util.Collection;
import java.util.SortedMap;
import java.util.UUID;
import org.matricula.progress.ProgressBatch.RunChange;
import org.matricula.progress.ProgressBatch.RunStep;
import org.matricula.progress.ProgressBatch.StepChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts of runs and their steps, changed by the batch that takes events. Changes come sorted, so that two batches never wait for each other. */
@Repository
class ProgressTallies {

    private final JdbcClient jdbc;

    ProgressTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void changeRuns(SortedMap<UUID, RunChange> changes) {
        if (changes.isEmpty()) return;
        var rows = changes.values();
        jdbc.sql("""
                        insert into run_progress_tally as t (run_id, learners, steps_completed, comments)
                        select * from unnest(:runs, :learners, :steps, :comments) order by 1
                        on conflict (run_id) do update
                           set learners = t.learners + excluded.learners,
                               steps_completed = t.steps_completed + excluded.steps_completed,
                               comments = t.comments + excluded.comments""")
                .param("runs", changes.keySet().toArray(UUID[]::new))
                .param("learners", rows.stream().map(RunChange::learners).toArray(Integer[]::new))
                .param("steps", rows.stream().map(RunChange::stepsCompleted).toArray(Integer[]::new))
                .param("comments", rows.stream().map(RunChange::comments).toArray(Integer[]::new))
                .update();
    }

    void changeSteps(SortedMap<RunStep, StepChange> changes) {
        if (changes.isEmpty()) return;
        var keys = changes.keySet();
        var rows = changes.values();
        jdbc.sql("""
                        insert into step_tally as t (run_id, step_id, visited, completed, standing)
                        select * from unnest(:runs, :steps, :visited, :completed, :standing) order by 1, 2
                        on conflict (run_id, step_id) do update
                           set visited = t.visited + excluded.visited, completed = t.completed + excluded.completed,
                               standing = t.standing + excluded.standing""")
                .param("runs", keys.stream().map(RunStep::runId).toArray(UUID[]::new))
                .param("steps", keys.stream().map(RunStep::stepId).toArray(UUID[]::new))
                .param("visited", numbers(rows, StepChange::visited))
                .param("completed", numbers(rows, StepChange::completed))
                .param("standing", numbers(rows, StepChange::standing))
                .update();
    }

    private static <T> Integer[] numbers(Collection<T> rows, java.util.function.Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }
}
