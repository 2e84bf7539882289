package org.matricula.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sixty learners on the run that can be joined, each as far as chance took them; the same at every first start. */
@Component
class DemoLearning {

    private static final int LEARNERS = 60;
    private static final String SOURCE = "demo";

    private final Contents contents;
    private final BulkEnrolments enrolments;
    private final ProgressEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoLearning(Contents contents, BulkEnrolments enrolments, ProgressEvents events, JdbcClient jdbc, Clock clock) {
        this.contents = contents;
        this.enrolments = enrolments;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param first the learner to sign in as, who is two steps in */
    void add(CourseRun run, UUID first) {
        var content = contents.published(run.id()).orElseThrow();
        var learners = new ArrayList<>(List.of(first));
        others(first).forEach(learners::add);
        var random = new Random(1);
        enrolments.add(learners.stream().map(learner -> enrolment(learner, run)).toList());
        for (int i = 0; i < learners.size(); i++) {
            var far = i == 0 ? 2 : random.nextInt(content.steps().size() + 1);
            events.take(way(learners.get(i), run, content, far));
        }
    }

    /** Learners of a run get as far as chance takes them; some don't begin. */
    void advance(CourseRun run, List<UUID> learners, int seed) {
        var content = contents.published(run.id()).orElseThrow();
        var random = new Random(seed);
        for (var learner : learners) {
            var far = random.nextInt(content.steps().size() + 1);
            if (far > 0) events.take(way(learner, run, content, far));
        }
    }

    private List<UUID> others(UUID first) {
        return jdbc.sql("""
                        select learner_id from membership where learner_id <> :first
                         order by external_learner_id::bigint limit :most""")
                .param("first", first)
                .param("most", LEARNERS)
                .query(UUID.class)
                .list();
    }

    private Enrolment enrolment(UUID learner, CourseRun run) {
        return new Enrolment(
                learner, run.id(), run.courseId(), Track.UPGRADED, Source.API, null, clock.instant(), null);
    }

    /** The first steps, one after the other a minute apart, ending now; a test is passed. */
    private List<ProgressEvent> way(UUID learner, CourseRun run, Content content, int far) {
        var way = new ArrayList<ProgressEvent>();
        var at = clock.instant().minus(Duration.ofMinutes(far + 1L));
        for (var step : content.steps().subList(0, far)) {
            at = at.plus(Duration.ofMinutes(1));
            way.add(event(learner, run, step, ProgressEvent.Kind.COMPLETED, at, null));
            if (step.isTest()) {
                way.add(event(learner, run, step, ProgressEvent.Kind.SCORED, at, BigDecimal.valueOf(75)));
            }
        }
        return way;
    }

    private static ProgressEvent event(
            UUID learner,
            CourseRun run,
            PlacedStep step,
            ProgressEvent.Kind kind,
            Instant at,
            @Nullable BigDecimal score) {
        var id = ProgressEvent.id(SOURCE, learner + " " + step.id() + " " + kind);
        return new ProgressEvent(learner, run.id(), id, kind, step.id(), at, score, SOURCE);
    }
}
