package org.matricula.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.platform.Person;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.progress.StepHistory.PastStep;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@MatriculaTest
@RecordApplicationEvents
class StepHistoryTests {

    private static final Instant NOON = Instant.parse("2014-03-03T12:00:00Z");
    private static final int STEPS = 10;

    private final Learning learning;
    private final Authoring authoring;
    private final StepHistory history;
    private final ProgressEvents events;
    private final CourseProgress progress;
    private final Results results;
    private final Recount recount;
    private final TransactionTemplate transaction;
    private CourseRun run;
    private TaughtContent taught;
    private UUID learner;

    @Autowired
    StepHistoryTests(
            Learning learning,
            Authoring authoring,
            StepHistory history,
            ProgressEvents events,
            CourseProgress progress,
            Results results,
            Recount recount,
            TransactionTemplate transaction) {
        this.learning = learning;
        this.authoring = authoring;
        this.history = history;
        this.events = events;
        this.progress = progress;
        this.results = results;
        this.recount = recount;
        this.transaction = transaction;
    }

    @BeforeEach
    void aLearnerOnARun() {
        var world = learning.programmeOf(1);
        run = world.runs().getFirst();
        taught = TaughtContent.articles(5, 4)
                .withTest(TestRules.USUAL)
                .publishedIn(run, world.provider().id(), authoring);
        learner = enrolled();
    }

    @Test
    void leadsToWhatTheSameVisitsAndCompletionsLeadToAsEvents() {
        var random = new Random(20);
        for (var round = 0; round < 20; round++) {
            var told = enrolled();
            var twin = enrolled();
            for (var part = 0; part < 3; part++) {
                var steps = randomSteps(random, told);
                take(steps);
                events.take(steps.stream().flatMap(step -> asEvents(step, twin)).toList());
                // In between they go on learning here.
                var second = random.nextInt(1_000);
                events.take(Stream.of(told, twin)
                        .map(one -> event(one, Kind.COMPLETED, taught.id(3), NOON.plusSeconds(second)))
                        .toList());
            }
            assertThat(standing(told)).containsExactlyInAnyOrderElementsOf(standing(twin));
            assertThat(figures(told)).isEqualTo(figures(twin));
        }
        var kept = progress.ofRun(run.id());
        recount.all();
        assertThat(progress.ofRun(run.id())).isEqualTo(kept);
    }

    @Test
    void whatSaysNothingNewChangesNothing() {
        var step = new PastStep(learner, taught.id(0), NOON, NOON.plusSeconds(9));

        assertThat(take(List.of(step, step))).isEqualTo(1);
        assertThat(take(List.of(step, new PastStep(learner, taught.id(0), NOON.plusSeconds(5), null))))
                .isZero();
        assertThat(take(List.of(new PastStep(learner, taught.id(0), NOON.minusSeconds(1), null))))
                .isEqualTo(1);
        assertThat(progress.history(learner, run.id()))
                .extracting(ProgressEvent::kind, ProgressEvent::at)
                .containsExactlyInAnyOrder(
                        tuple(Kind.VISITED, NOON.minusSeconds(1)),
                        tuple(Kind.VISITED, NOON.plusSeconds(9)),
                        tuple(Kind.COMPLETED, NOON.plusSeconds(9)));
    }

    @Test
    void theLastStepEarnsTheCertificateThatNobodyIsToldOf(ApplicationEvents published) {
        var test = taught.steps().getLast().id();
        events.take(List.of(new ProgressEvent(
                learner, run.id(), UUID.randomUUID(), Kind.SCORED, test, NOON, new BigDecimal(70), "test")));
        var steps = new ArrayList<PastStep>();
        for (var i = 0; i < STEPS - 1; i++) steps.add(new PastStep(learner, taught.id(i), null, NOON.plusSeconds(i)));

        take(steps);

        assertThat(results.certificatesOf(Person.of(learner)))
                .extracting(CourseCertificate::earnedAt)
                .containsExactly(NOON.plusSeconds(STEPS - 2));
        assertThat(published.stream(CertificatesEarned.class)).isEmpty();
    }

    private int take(List<PastStep> steps) {
        return Objects.requireNonNull(transaction.execute(status -> {
            history.begin();
            history.add(steps);
            return history.take(run.id());
        }));
    }

    private List<PastStep> randomSteps(Random random, UUID who) {
        var steps = new ArrayList<PastStep>();
        for (var i = random.nextInt(8); i >= 0; i--) {
            var visited = random.nextInt(3) > 0;
            steps.add(new PastStep(
                    who,
                    taught.id(random.nextInt(STEPS)),
                    visited ? NOON.plusSeconds(random.nextInt(1_000)) : null,
                    !visited || random.nextBoolean() ? NOON.plusSeconds(random.nextInt(1_000)) : null));
        }
        return steps;
    }

    private Stream<ProgressEvent> asEvents(PastStep step, UUID who) {
        return Stream.of(
                        event(who, Kind.VISITED, step.stepId(), step.visitedAt()),
                        event(who, Kind.COMPLETED, step.stepId(), step.completedAt()))
                .filter(Objects::nonNull);
    }

    private @Nullable ProgressEvent event(UUID who, Kind kind, UUID step, @Nullable Instant at) {
        return at == null ? null : new ProgressEvent(who, run.id(), UUID.randomUUID(), kind, step, at, null, "test");
    }

    private List<StepStanding> standing(UUID who) {
        return List.copyOf(progress.steps(who, run.id()).values());
    }

    private List<Object> figures(UUID who) {
        var one = progress.of(who, run.id());
        return List.of(one.stepsCompleted(), String.valueOf(one.lastStepId()), String.valueOf(one.lastVisitedAt()));
    }

    private UUID enrolled() {
        var somebody = learning.somebody().id();
        learning.enrol(somebody, run);
        return somebody;
    }
}
