package org.matricula.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.matricula.platform.SqlArray;
import org.matricula.progress.ProgressBatch.Place;
import org.matricula.progress.ProgressBatch.Spot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events and what follows from them, by the batch. */
@Repository
class ProgressStore {

    private static final String WANTED = """
            with wanted as materialized (
                select unnest(:learners) as wanted_learner, unnest(:runs) as wanted_run)
            """;

    private static final String COLUMNS = """
            learner_id, run_id, steps_completed, tests_taken, average_score, comments, last_step_id, last_visited_at,
            last_comment_at
            """;

    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record EventKey(UUID learnerId, UUID id) {}

    /** @param followed those of the places that an organisation follows */
    record Locked(Map<Place, LearnerProgress> learners, Set<Place> followed) {

        private static Locked none() {
            return new Locked(new HashMap<>(), new HashSet<>());
        }
    }

    private record TraceRow(
            UUID learnerId,
            UUID runId,
            UUID stepId,
            @Nullable Instant firstVisitedAt,
            @Nullable Instant lastVisitedAt,
            @Nullable Instant completedAt) {}

    /**
     * The rows of these places, made where there is none yet, and kept from others until the transaction ends. Two
     * batches never wait for each other: of several places all rows are made before the first is kept, and both is done
     * in one order. Places nobody is enrolled in are absent.
     */
    Locked lock(Set<Place> places) {
        if (places.size() > 1) make(places);
        var locked = select(places);
        if (places.size() > 1 || !locked.learners().isEmpty()) return locked;
        make(places);
        return select(places);
    }

    private Locked select(Collection<Place> places) {
        var found = Locked.none();
        var mapper = Rows.of(LearnerProgress.class);
        jdbc.sql(WANTED + "select organisation_id is not null as followed, " + COLUMNS + """
                          from wanted join progress p on learner_id = wanted_learner and run_id = wanted_run
                         order by learner_id, run_id
                           for update of p""")
                .param("learners", SqlArray.uuids(places, Place::learnerId))
                .param("runs", SqlArray.uuids(places, Place::runId))
                .query(row -> {
                    var learner = mapper.mapRow(row, 0);
                    var place = new Place(learner.learnerId(), learner.runId());
                    found.learners().put(place, learner);
                    if (row.getBoolean("followed")) found.followed().add(place);
                });
        return found;
    }

    private void make(Collection<Place> places) {
        jdbc.sql(WANTED + """
                        insert into progress (learner_id, run_id, organisation_id)
                        select learner_id, run_id, case when source <> 'IMPORT' then organisation_id end
                          from wanted join enrolment on learner_id = wanted_learner and run_id = wanted_run
                         where not exists (select from progress p where p.learner_id = wanted_learner and p.run_id = wanted_run)
                         order by learner_id, run_id
                        on conflict do nothing""")
                .param("learners", SqlArray.uuids(places, Place::learnerId))
                .param("runs", SqlArray.uuids(places, Place::runId))
                .update();
    }

    /** @return the keys of those that were not known yet */
    Set<EventKey> add(List<ProgressEvent> events, Instant now) {
        var fresh = new HashSet<EventKey>();
        jdbc.sql("""
                        insert into progress_event (learner_id, id, run_id, kind, step_id, at, score, source, received_at)
                        select learner_id, id, run_id, kind, step_id, at, score, source, :now
                          from unnest(:learners, :ids, :runs, :kinds, :steps, :ats, :scores, :sources)
                               as e (learner_id, id, run_id, kind, step_id, at, score, source)
                         order by learner_id, id
                        on conflict do nothing
                        returning learner_id, id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", SqlArray.uuids(events, ProgressEvent::learnerId))
                .param("ids", SqlArray.uuids(events, ProgressEvent::id))
                .param("runs", SqlArray.uuids(events, ProgressEvent::runId))
                .param("kinds", SqlArray.texts(events, ProgressEvent::kind))
                .param("steps", SqlArray.uuids(events, ProgressEvent::stepId))
                .param("ats", SqlArray.times(events, ProgressEvent::at))
                .param("scores", SqlArray.numerics(events, ProgressEvent::score))
                .param("sources", SqlArray.texts(events, ProgressEvent::source))
                .query((row, number) ->
                        fresh.add(new EventKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class))))
                .list();
        return fresh;
    }

    Map<Spot, StepTrace> traces(Set<Spot> spots) {
        var found = new HashMap<Spot, StepTrace>();
        jdbc.sql("""
                        with wanted as materialized (
                            select unnest(:learners) as wanted_learner, unnest(:runs) as wanted_run,
                                   unnest(:steps) as wanted_step)
                        select learner_id, run_id, step_id, first_visited_at, last_visited_at, completed_at
                          from wanted join step_progress
                            on learner_id = wanted_learner and run_id = wanted_run and step_id = wanted_step""")
                .param("learners", SqlArray.uuids(spots, Spot::learnerId))
                .param("runs", SqlArray.uuids(spots, Spot::runId))
                .param("steps", SqlArray.uuids(spots, Spot::stepId))
                .query(Rows.of(TraceRow.class))
                .list()
                .forEach(row -> found.put(
                        new Spot(row.learnerId(), row.runId(), row.stepId()),
                        new StepTrace(row.firstVisitedAt(), row.lastVisitedAt(), row.completedAt())));
        return found;
    }

    void saveTraces(Map<Spot, StepTrace> traces) {
        if (traces.isEmpty()) return;
        var rows = new ArrayList<>(traces.entrySet());
        jdbc.sql("""
                        insert into step_progress (learner_id, run_id, step_id, first_visited_at, last_visited_at, completed_at)
                        select learner_id, run_id, step_id, first_visited_at, last_visited_at, completed_at
                          from unnest(:learners, :runs, :steps, :firsts, :lasts, :completed)
                               as s (learner_id, run_id, step_id, first_visited_at, last_visited_at, completed_at)
                         order by 1, 2, 3
                        on conflict (learner_id, run_id, step_id) do update
                           set first_visited_at = excluded.first_visited_at, last_visited_at = excluded.last_visited_at,
                               completed_at = excluded.completed_at""")
                .param("learners", SqlArray.uuids(rows, row -> row.getKey().learnerId()))
                .param("runs", SqlArray.uuids(rows, row -> row.getKey().runId()))
                .param("steps", SqlArray.uuids(rows, row -> row.getKey().stepId()))
                .param("firsts", SqlArray.times(rows, row -> row.getValue().firstVisitedAt()))
                .param("lasts", SqlArray.times(rows, row -> row.getValue().lastVisitedAt()))
                .param("completed", SqlArray.times(rows, row -> row.getValue().completedAt()))
                .update();
    }

    /** Their rows are locked by this transaction. */
    void save(Collection<LearnerProgress> learners) {
        if (learners.isEmpty()) return;
        jdbc.sql("""
                        update progress p
                           set steps_completed = s.steps, tests_taken = s.tests, average_score = s.average,
                               comments = s.comments, last_step_id = s.last_step, last_visited_at = s.last_visited,
                               last_comment_at = s.last_comment
                          from unnest(:learners, :runs, :steps, :tests, :averages, :comments,
                                      :lastSteps, :lastVisits, :lastComments)
                               as s (learner, run, steps, tests, average, comments, last_step, last_visited, last_comment)
                         where p.learner_id = s.learner and p.run_id = s.run""")
                .param("learners", SqlArray.uuids(learners, LearnerProgress::learnerId))
                .param("runs", SqlArray.uuids(learners, LearnerProgress::runId))
                .param("steps", SqlArray.integers(learners, LearnerProgress::stepsCompleted))
                .param("tests", SqlArray.integers(learners, LearnerProgress::testsTaken))
                .param("averages", SqlArray.numerics(learners, LearnerProgress::averageScore))
                .param("comments", SqlArray.integers(learners, LearnerProgress::comments))
                .param("lastSteps", SqlArray.uuids(learners, LearnerProgress::lastStepId))
                .param("lastVisits", SqlArray.times(learners, LearnerProgress::lastVisitedAt))
                .param("lastComments", SqlArray.times(learners, LearnerProgress::lastCommentAt))
                .update();
    }
}
