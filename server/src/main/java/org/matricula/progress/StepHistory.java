package org.matricula.progress;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.Contents;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Rows;
import org.matricula.progress.Earning.Occasion;
import org.matricula.progress.ProgressBatch.Place;
import org.matricula.progress.ProgressBatch.RunChange;
import org.matricula.progress.ProgressBatch.RunStep;
import org.matricula.progress.ProgressBatch.StepChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What another platform knows of the steps of a run's learners, by the file: not what happened, but how things stand.
 * It leads to what the same visits and completions would lead to as events ({@link StepTrace}, {@link LearnerProgress}),
 * in whatever order the rows come; one that says nothing new changes nothing. Call all of it in one transaction.
 */
@Component
public class StepHistory {

    private static final int AT_ONCE = 5_000;

    private final ProgressStore store;
    private final ProgressTallies tallies;
    private final Contents contents;
    private final Earning earning;
    private final FollowedPlaces followed;
    private final BulkCopy copy;
    private final JdbcClient jdbc;

    StepHistory(
            ProgressStore store,
            ProgressTallies tallies,
            Contents contents,
            Earning earning,
            FollowedPlaces followed,
            BulkCopy copy,
            JdbcClient jdbc) {
        this.store = store;
        this.tallies = tallies;
        this.contents = contents;
        this.earning = earning;
        this.followed = followed;
        this.copy = copy;
        this.jdbc = jdbc;
    }

    /** A step of a learner who is enrolled in the run; without any time it says nothing. */
    public record PastStep(
            UUID learnerId,
            UUID stepId,
            @Nullable Instant visitedAt,
            @Nullable Instant completedAt) {}

    private record StepRow(UUID stepId, int visited, int completed) {}

    /** How many learners, with so many steps more, moved on from a step, or from none, to another. */
    private record MoveRow(@Nullable UUID was, UUID now, int learners, int steps) {}

    /** Before the first of a file's steps. */
    public void begin() {
        jdbc.sql("drop table if exists pg_temp.past_step, pg_temp.past_step_change")
                .update();
        jdbc.sql("""
                        create temporary table past_step (
                            learner_id uuid, step_id uuid, visited_at timestamptz, completed_at timestamptz)
                        on commit drop""").update();
        jdbc.sql("""
                        create temporary table past_step_change (
                            learner_id uuid, step_id uuid, first_known boolean, completed boolean,
                            last_visited_at timestamptz)
                        on commit drop""").update();
    }

    /** Lays steps ready. */
    public void add(List<PastStep> steps) {
        copy.into("past_step", "learner_id, step_id, visited_at, completed_at", steps, one ->
                new Object[] {one.learnerId(), one.stepId(), one.visitedAt(), one.completedAt()});
    }

    /** @return of how many steps, each of one learner, it says something new */
    public int take(UUID runId) {
        jdbc.sql("analyze past_step").update();
        var places = places("select distinct learner_id from past_step order by 1", runId);
        var told = new LinkedHashSet<Place>();
        inParts(places, part -> told.addAll(store.lock(part).followed()));
        var fresh = keepSteps(runId);
        if (fresh == 0) return 0;
        jdbc.sql("analyze past_step_change").update();
        var content = contents.published(runId).orElse(null);
        count(runId, content);
        if (content != null) certify(runId, content);
        told.retainAll(places("select distinct learner_id from past_step_change", runId));
        followed.tell(told.stream());
        return fresh;
    }

    /** Earliest visit, latest visit, earliest completion; whoever completed a step was there. */
    private int keepSteps(UUID runId) {
        return jdbc.sql("""
                        with told as (
                            select learner_id, step_id, least(min(visited_at), min(completed_at)) as first_at,
                                   greatest(max(visited_at), max(completed_at)) as last_at,
                                   min(completed_at) as completed_at
                              from past_step
                             where visited_at is not null or completed_at is not null
                             group by learner_id, step_id),
                        before as (
                            select learner_id, step_id, completed_at from step_progress
                             where run_id = :run and learner_id in (select learner_id from told)),
                        changed as (
                            insert into step_progress as s (
                                   learner_id, run_id, step_id, first_visited_at, last_visited_at, completed_at)
                            select learner_id, :run, step_id, first_at, last_at, completed_at from told
                             order by learner_id, step_id
                            on conflict (learner_id, run_id, step_id) do update
                               set first_visited_at = least(s.first_visited_at, excluded.first_visited_at),
                                   last_visited_at = greatest(s.last_visited_at, excluded.last_visited_at),
                                   completed_at = least(s.completed_at, excluded.completed_at)
                             where s.first_visited_at > excluded.first_visited_at
                                or s.last_visited_at < excluded.last_visited_at
                                or s.completed_at is null and excluded.completed_at is not null
                                or s.completed_at > excluded.completed_at
                            returning s.learner_id, s.step_id, s.completed_at, s.last_visited_at)
                        insert into past_step_change
                        select learner_id, step_id, b.learner_id is null,
                               b.completed_at is null and c.completed_at is not null, c.last_visited_at
                          from changed c left join before b using (learner_id, step_id)""").param("run", runId).update();
    }

    private void count(UUID runId, @Nullable Content content) {
        var steps = new TreeMap<RunStep, StepChange>();
        jdbc.sql("""
                        select step_id, count(*) filter (where first_known) as visited,
                               count(*) filter (where completed) as completed
                          from past_step_change group by step_id""")
                .query(Rows.of(StepRow.class))
                .list()
                .forEach(row ->
                        steps.put(new RunStep(runId, row.stepId()), new StepChange(row.visited(), row.completed(), 0)));
        var run = RunChange.NONE;
        for (var move : moved(runId, content)) {
            run = run.plus(new RunChange(move.was() == null ? move.learners() : 0, move.steps(), 0));
            if (move.now().equals(move.was())) continue;
            stand(steps, runId, move.now(), move.learners());
            if (move.was() != null) stand(steps, runId, move.was(), -move.learners());
        }
        tallies.changeRuns(new TreeMap<>(Map.of(runId, run)));
        tallies.changeSteps(steps);
    }

    private static void stand(Map<RunStep, StepChange> steps, UUID runId, UUID step, int learners) {
        steps.merge(new RunStep(runId, step), new StepChange(0, 0, learners), StepChange::plus);
    }

    /** Where nothing was published, everything counts that a source tells of. */
    private List<MoveRow> moved(UUID runId, @Nullable Content content) {
        return jdbc.sql("""
                        with counted as (
                            select learner_id,
                                   count(*) filter (where completed and (:everything or step_id = any(:taught))) as steps,
                                   max(last_visited_at) as last_at,
                                   (array_agg(step_id order by last_visited_at desc, step_id desc))[1] as last_step_id
                              from past_step_change group by learner_id),
                        moved as (
                            update progress p
                               set steps_completed = p.steps_completed + c.steps,
                                   last_step_id = case when p.last_visited_at >= c.last_at then p.last_step_id
                                                       else c.last_step_id end,
                                   last_visited_at = greatest(p.last_visited_at, c.last_at)
                              from counted c
                              join progress before on before.learner_id = c.learner_id and before.run_id = :run
                             where p.learner_id = c.learner_id and p.run_id = :run
                            returning before.last_step_id as was, p.last_step_id as now, c.steps)
                        select was, now, count(*) as learners, sum(steps) as steps from moved group by was, now""")
                .param("run", runId)
                .param("everything", content == null)
                .param(
                        "taught",
                        content == null
                                ? new UUID[0]
                                : content.outline().steps().toArray(UUID[]::new))
                .query(Rows.of(MoveRow.class))
                .list();
    }

    private void certify(UUID runId, Content content) {
        var achieving = places("select distinct learner_id from past_step_change where completed order by 1", runId);
        inParts(
                achieving,
                part -> earning.certify(
                        store.lock(part).learners().values(), Map.of(runId, content), Occasion.HISTORY));
    }

    private LinkedHashSet<Place> places(String sql, UUID runId) {
        return jdbc.sql(sql).query(UUID.class).list().stream()
                .map(learner -> new Place(learner, runId))
                .collect(toCollection(LinkedHashSet::new));
    }

    private static void inParts(LinkedHashSet<Place> places, Consumer<LinkedHashSet<Place>> work) {
        var all = new ArrayList<>(places);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(new LinkedHashSet<>(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
    }
}
