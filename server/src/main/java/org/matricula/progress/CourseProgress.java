package org.matricula.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.matricula.catalogue.content.Contents;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where learners are: always current, and cheap to read. */
@Service
public class CourseProgress {

    private static final String LEARNERS = """
            select learner_id, run_id, steps_completed, tests_taken, average_score, comments, last_step_id,
                   last_visited_at, last_comment_at
              from progress
            """;

    private final JdbcClient jdbc;
    private final Contents contents;

    CourseProgress(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    private record RunRow(int learners, long stepsCompleted, long comments) {}

    /** One learner's way through a run; nothing done yet is zero of everything. */
    public LearnerProgress of(UUID learnerId, UUID runId) {
        return jdbc.sql(LEARNERS + "where learner_id = :learner and run_id = :run")
                .param("learner", learnerId)
                .param("run", runId)
                .query(Rows.of(LearnerProgress.class))
                .optional()
                .orElseGet(() -> LearnerProgress.none(learnerId, runId));
    }

    /** All runs in which the person did something; of several learners of one person the furthest counts. */
    public Map<UUID, LearnerProgress> of(Person person) {
        return jdbc
                .sql(LEARNERS + "where learner_id = any(:learners)")
                .param("learners", person.ids())
                .query(Rows.of(LearnerProgress.class))
                .list()
                .stream()
                .collect(toMap(
                        LearnerProgress::runId,
                        Function.identity(),
                        (one, other) -> one.stepsCompleted() >= other.stepsCompleted() ? one : other));
    }

    /** Those of the run's learners who did something. */
    public Map<UUID, LearnerProgress> of(UUID runId, Collection<UUID> learnerIds) {
        return jdbc
                .sql(LEARNERS + "where learner_id = any(:learners) and run_id = :run")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("run", runId)
                .query(Rows.of(LearnerProgress.class))
                .list()
                .stream()
                .collect(toMap(LearnerProgress::learnerId, Function.identity()));
    }

    /** The steps a learner completed. */
    public Set<UUID> completed(UUID learnerId, UUID runId) {
        return jdbc.sql("""
                        select step_id from step_progress
                         where learner_id = :learner and run_id = :run and completed_at is not null""").param("learner", learnerId).param("run", runId).query(UUID.class).list().stream()
                .collect(toSet());
    }

    /** The steps a learner was on, also those the run no longer teaches. */
    public Map<UUID, StepStanding> steps(UUID learnerId, UUID runId) {
        return jdbc
                .sql("""
                        select step_id, first_visited_at, last_visited_at, completed_at
                          from step_progress where learner_id = :learner and run_id = :run""")
                .param("learner", learnerId)
                .param("run", runId)
                .query(Rows.of(StepStanding.class))
                .list()
                .stream()
                .collect(toMap(StepStanding::stepId, Function.identity()));
    }

    /** What a learner did in a run, as events that say the same: for carrying it over to another one. */
    public List<ProgressEvent> history(UUID learnerId, UUID runId) {
        var scores = jdbc.sql("""
                        select learner_id, run_id, id, kind, step_id, at, score, source
                          from progress_event
                         where learner_id = :learner and run_id = :run and kind = 'SCORED'""")
                .param("learner", learnerId)
                .param("run", runId)
                .query(Rows.of(ProgressEvent.class))
                .list();
        return Stream.concat(
                        scores.stream(),
                        steps(learnerId, runId).values().stream().flatMap(step -> step.events(learnerId, runId)))
                .sorted(Comparator.comparing(ProgressEvent::at))
                .toList();
    }

    public RunProgress ofRun(UUID runId) {
        var sums = jdbc.sql("select learners, steps_completed, comments from run_progress_tally where run_id = :run")
                .param("run", runId)
                .query(Rows.of(RunRow.class))
                .optional()
                .orElse(new RunRow(0, 0, 0));
        var steps = jdbc
                .sql("select step_id, visited, completed, standing from step_tally where run_id = :run")
                .param("run", runId)
                .query(Rows.of(StepCount.class))
                .list()
                .stream()
                .collect(toMap(StepCount::stepId, Function.identity()));
        return new RunProgress(sums.learners(), sums.stepsCompleted(), sums.comments(), steps);
    }

    /** What the run asks for a certificate; empty where it teaches nothing here. */
    public Optional<CompletionRule> rule(UUID runId) {
        return contents.published(runId).map(content -> CompletionRule.of(content, contents.rules(runId)));
    }
}
