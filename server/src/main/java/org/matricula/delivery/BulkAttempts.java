package org.matricula.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.SqlArray;
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
                .filter(one -> !submitted(one).isBefore(known.get(one.id())))
                .toList();
        add(fresh, source);
        var taken = new HashMap<UUID, Instant>();
        fresh.forEach(one -> taken.put(one.id(), Instant.MIN));
        replace(later).forEach(one -> taken.put(one.id(), known.get(one.id())));
        return taken;
    }

    private static Instant submitted(Attempt attempt) {
        return Objects.requireNonNull(attempt.submittedAt());
    }

    private Map<UUID, Instant> known(List<Attempt> attempts) {
        var found = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        with wanted as materialized (
                            select unnest(:learners) as wanted_learner, unnest(:ids) as wanted_id)
                        select id, submitted_at
                          from wanted join test_attempt on learner_id = wanted_learner and id = wanted_id""")
                .param("learners", SqlArray.uuids(attempts, Attempt::learnerId))
                .param("ids", SqlArray.uuids(attempts, Attempt::id))
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
                submitted(attempt),
                attempt.percent(),
                source);
    }

    /** @return those that say something else than before */
    private List<Attempt> replace(List<Attempt> attempts) {
        if (attempts.isEmpty()) return List.of();
        var replaced = new HashSet<>(jdbc.sql("""
                        with wanted as materialized (
                            select learner, id, cast(answers as jsonb) as answers, submitted, points, out_of
                              from unnest(:learners, :ids, :answers, :submitted,
                                          :points, :outOfs)
                                   as w (learner, id, answers, submitted, points, out_of))
                        update test_attempt a
                           set answers = w.answers, submitted_at = w.submitted, points = w.points, out_of = w.out_of
                          from wanted w
                         where a.learner_id = w.learner and a.id = w.id
                           and (a.answers, a.submitted_at, a.points, a.out_of)
                               is distinct from (w.answers, w.submitted, w.points, w.out_of)
                           and not exists (select from score_override o
                                            where o.learner_id = a.learner_id and o.attempt_id = a.id)
                        returning a.id""")
                .param("learners", SqlArray.uuids(attempts, Attempt::learnerId))
                .param("ids", SqlArray.uuids(attempts, Attempt::id))
                .param("answers", SqlArray.texts(attempts, one -> json.writeValueAsString(one.answers())))
                .param("submitted", SqlArray.times(attempts, BulkAttempts::submitted))
                .param("points", SqlArray.numerics(attempts, Attempt::points))
                .param("outOfs", SqlArray.integers(attempts, Attempt::outOf))
                .query(UUID.class)
                .list());
        var changed =
                attempts.stream().filter(one -> replaced.contains(one.id())).toList();
        changed.forEach(one ->
                events.rescoreHistory(one.learnerId(), one.runId(), one.stepId(), one.percent(), submitted(one)));
        return changed;
    }
}
