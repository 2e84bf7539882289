package org.matricula.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Content;
import org.matricula.platform.Rows;
import org.matricula.platform.SqlArray;
import org.matricula.progress.ProgressBatch.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The best score of each test, and what they are on average. */
@Component
class TestScores {

    private final JdbcClient jdbc;

    TestScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record TestKey(UUID learnerId, UUID testId) {}

    private record Taken(
            UUID learnerId,
            UUID runId,
            UUID testId,
            @Nullable BigDecimal score,
            @Nullable BigDecimal weight) {

        Place place() {
            return new Place(learnerId, runId);
        }

        AverageScore.Taken taken() {
            return new AverageScore.Taken(score, weight);
        }
    }

    private record KnownTest(UUID id, UUID runId) {}

    /** Those of the tests the events name that belong to the events' runs. */
    Set<UUID> testsOf(Collection<ProgressEvent> events) {
        var named = events.stream()
                .filter(event -> event.kind() == ProgressEvent.Kind.SCORED)
                .map(event -> new KnownTest(event.stepId(), event.runId()))
                .collect(toSet());
        if (named.isEmpty()) return Set.of();
        return jdbc
                .sql("select id, run_id from test where id = any(:ids)")
                .param("ids", named.stream().map(KnownTest::id).distinct().toArray(UUID[]::new))
                .query(Rows.of(KnownTest.class))
                .list()
                .stream()
                .filter(named::contains)
                .map(KnownTest::id)
                .collect(toSet());
    }

    /** Keeps the best score of each test; where one was scored, the learner's average is taken anew. */
    Map<Place, LearnerProgress> take(
            List<ProgressEvent> news, Map<Place, LearnerProgress> learners, Map<UUID, Content> published) {
        var best = new HashMap<TestKey, ProgressEvent>();
        news.stream()
                .filter(event -> event.kind() == ProgressEvent.Kind.SCORED)
                .forEach(
                        event -> best.merge(new TestKey(event.learnerId(), event.stepId()), event, TestScores::better));
        if (best.isEmpty()) return learners;
        keepBest(best.values());
        var places = best.values().stream().map(Place::of).collect(toSet());
        return averaged(places, learners, published);
    }

    private static ProgressEvent better(ProgressEvent one, ProgressEvent other) {
        var order = one.score().compareTo(other.score());
        return order > 0 || order == 0 && !one.at().isAfter(other.at()) ? one : other;
    }

    /** The learners with their tests taken and average as they are now. */
    Map<Place, LearnerProgress> averaged(
            Set<Place> places, Map<Place, LearnerProgress> learners, Map<UUID, Content> published) {
        var taken = taken(places).stream()
                .filter(one -> counts(published.get(one.runId()), one.testId()))
                .collect(groupingBy(Taken::place));
        var all = new HashMap<>(learners);
        places.forEach(place -> {
            var tests = taken.getOrDefault(place, List.of());
            var average = AverageScore.of(tests.stream().map(Taken::taken).toList());
            all.computeIfPresent(place, (key, one) -> one.withTests(tests.size(), average.orElse(null)));
        });
        return all;
    }

    /** A test that is no longer part of what the run teaches counts neither for nor against anybody. */
    private static boolean counts(@Nullable Content content, UUID test) {
        return content == null || content.find(test).isPresent();
    }

    private List<Taken> taken(Collection<Place> places) {
        return jdbc.sql("""
                        with wanted as materialized (
                            select unnest(:learners) as wanted_learner, unnest(:runs) as wanted_run)
                        select s.learner_id, s.run_id, s.test_id, s.score, t.weight
                          from wanted join score s on s.learner_id = wanted_learner and s.run_id = wanted_run
                               join test t on t.id = s.test_id""")
                .param("learners", SqlArray.uuids(places, Place::learnerId))
                .param("runs", SqlArray.uuids(places, Place::runId))
                .query(Rows.of(Taken.class))
                .list();
    }

    /** Handed in at another time than was known. */
    void moved(UUID learnerId, UUID testId, Instant at) {
        jdbc.sql("update score set submitted_at = :at where learner_id = :learner and test_id = :test")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("learner", learnerId)
                .param("test", testId)
                .update();
    }

    void set(UUID learnerId, UUID testId, BigDecimal score) {
        jdbc.sql("update score set score = :score where learner_id = :learner and test_id = :test")
                .param("score", score)
                .param("learner", learnerId)
                .param("test", testId)
                .update();
    }

    private void keepBest(Collection<ProgressEvent> scored) {
        jdbc.sql("""
                        insert into score as s (learner_id, test_id, run_id, score, submitted_at)
                        select learner, test, run, score, at
                          from unnest(:learners, :tests, :runs, :scores, :ats)
                               as e (learner, test, run, score, at)
                         order by 1, 2
                        on conflict (learner_id, test_id) do update
                           set score = excluded.score, submitted_at = excluded.submitted_at
                         where s.score is null or s.score < excluded.score
                            or s.score = excluded.score and s.submitted_at > excluded.submitted_at""")
                .param("learners", SqlArray.uuids(scored, ProgressEvent::learnerId))
                .param("tests", SqlArray.uuids(scored, ProgressEvent::stepId))
                .param("runs", SqlArray.uuids(scored, ProgressEvent::runId))
                .param("scores", SqlArray.numerics(scored, ProgressEvent::score))
                .param("ats", SqlArray.times(scored, ProgressEvent::at))
                .update();
    }
}
