package org.matricula.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Attempts at tests by the thousand, for imports; each learner's first one at a test, handed in and marked elsewhere. */
@Component
public class BulkAttempts {

    private static final String COLUMNS =
            "learner_id, id, run_id, step_id, number, version, started_at, answers, submitted_at, points, out_of";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final ProgressEvents events;
    private final ObjectMapper json;

    BulkAttempts(JdbcClient jdbc, BulkCopy copy, ProgressEvents events, ObjectMapper json) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.events = events;
        this.json = json;
    }

    /**
     * Adds attempts with their scores; one that is there already gives way to one with later answers, unless a grader
     * decided about it.
     *
     * @param attempts with ids that are always the same for a learner and a test
     * @param source   the events' source
     * @return of those that are new or changed, until when their answers were known before; the beginning of time for
     *     new ones
     */
    @Transactional
    public Map<UUID, Instant> take(List<Attempt> attempts, String source) {
        var known = known(attempts);
        var fresh =
                attempts.stream().filter(one -> !known.containsKey(one.id())).toList();
        var later = attempts.stream()
                .filter(one -> known.containsKey(one.id()))
                .filter(one -> Objects.requireNonNull(one.submittedAt()).isAfter(known.get(one.id())))
                .toList();
        add(fresh, source);
        var taken = new HashMap<UUID, Instant>();
        fresh.forEach(one -> taken.put(one.id(), Instant.MIN));
        later.stream().filter(this::replace).forEach(one -> taken.put(one.id(), known.get(one.id())));
        return taken;
    }

    private Map<UUID, Instant> known(List<Attempt> attempts) {
        var found = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        with wanted as materialized (
                            select unnest(:learners) as wanted_learner, unnest(:ids) as wanted_id)
                        select id, submitted_at
                          from wanted join test_attempt on learner_id = wanted_learner and id = wanted_id""")
                .param("learners", attempts.stream().map(Attempt::learnerId).toArray(UUID[]::new))
                .param("ids", attempts.stream().map(Attempt::id).toArray(UUID[]::new))
                .query((row, number) -> found.put(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .list();
        return found;
    }

    private void add(List<Attempt> attempts, String source) {
        if (attempts.isEmpty()) return;
        var staged = copy.stage("test_attempt", COLUMNS, attempts, one -> new Object[] {
            one.learnerId(),
            one.id(),
            one.runId(),
            one.stepId(),
            one.number(),
            one.version(),
            one.startedAt(),
            json.writeValueAsString(one.answers()),
            one.submittedAt(),
            one.points(),
            one.outOf()
        });
        jdbc.sql("insert into test_attempt (%s) select %1$s from %s order by 1, 2 on conflict do nothing"
                        .formatted(COLUMNS, staged))
                .update();
        var scored = new ArrayList<ProgressEvent>(attempts.size());
        for (var attempt : attempts) scored.add(scored(attempt, source));
        events.takeHistory(scored);
    }

    private static ProgressEvent scored(Attempt attempt, String source) {
        return new ProgressEvent(
                attempt.learnerId(),
                attempt.runId(),
                ProgressEvent.id(source, attempt.id() + " scored"),
                ProgressEvent.Kind.SCORED,
                attempt.stepId(),
                Objects.requireNonNull(attempt.submittedAt()),
                attempt.percent(),
                source);
    }

    /** Few at a time: what became of tests since the last import. @return whether it was replaced */
    private boolean replace(Attempt attempt) {
        var replaced = jdbc.sql("""
                        update test_attempt
                           set answers = :answers::jsonb, submitted_at = cast(:submitted as timestamptz), points = :points,
                               out_of = :outOf
                         where learner_id = :learner and id = :id
                           and not exists (select from score_override
                                            where learner_id = :learner and attempt_id = :id)""")
                        .param("answers", json.writeValueAsString(attempt.answers()))
                        .param("submitted", String.valueOf(attempt.submittedAt()))
                        .param("points", attempt.points())
                        .param("outOf", attempt.outOf())
                        .param("learner", attempt.learnerId())
                        .param("id", attempt.id())
                        .update()
                == 1;
        if (replaced) events.rescoreHistory(attempt.learnerId(), attempt.runId(), attempt.stepId(), attempt.percent());
        return replaced;
    }
}
