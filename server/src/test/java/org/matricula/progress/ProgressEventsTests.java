package org.matricula.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.TestRules;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Person;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.progress.ProgressEvents.Outcome;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MatriculaTest
@RecordApplicationEvents
class ProgressEventsTests {

    private static final Instant NOON = Instant.parse("2014-03-03T12:00:00Z");

    private final Learning learning;
    private final Authoring authoring;
    private final ProgressEvents events;
    private final CourseProgress progress;
    private final Results results;
    private final Recount recount;
    private final Places places;
    private final BulkEnrolments enrolments;
    private Learning.World world;
    private Organisation provider;
    private CourseRun run;
    private TaughtContent taught;
    private UUID learner;

    @Autowired
    ProgressEventsTests(
            Learning learning,
            Authoring authoring,
            ProgressEvents events,
            CourseProgress progress,
            Results results,
            Recount recount,
            Places places,
            BulkEnrolments enrolments) {
        this.learning = learning;
        this.authoring = authoring;
        this.events = events;
        this.progress = progress;
        this.results = results;
        this.recount = recount;
        this.places = places;
        this.enrolments = enrolments;
    }

    @BeforeEach
    void aLearnerOnARun() {
        world = learning.programmeOf(1);
        provider = world.provider();
        run = world.runs().getFirst();
        taught = TaughtContent.articles(5, 4).withTest(TestRules.USUAL).publishedIn(run, provider.id(), authoring);
        learner = enrolled();
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        var event = event(Kind.COMMENTED, 0, 1);

        assertThat(events.take(List.of(event, event))).containsExactly(Outcome.TAKEN, Outcome.KNOWN);
        assertThat(events.take(List.of(event))).containsExactly(Outcome.KNOWN);
        assertThat(mine().comments()).isEqualTo(1);
        assertThat(progress.ofRun(run.id()).comments()).isEqualTo(1);
    }

    @Test
    void twoSourcesMayUseTheSameId() {
        assertThat(ProgressEvent.id("web", "1")).isNotEqualTo(ProgressEvent.id("lms", "1"));
        assertThat(ProgressEvent.id("web", "1")).isEqualTo(ProgressEvent.id("web", "1"));
    }

    @Test
    void whoIsNotEnrolledMakesNoProgress() {
        var stranger = learning.somebody().id();
        var event = new ProgressEvent(
                stranger, run.id(), UUID.randomUUID(), Kind.VISITED, taught.id(0), NOON, null, "test");

        assertThat(events.take(List.of(event))).containsExactly(Outcome.NOT_ENROLLED);
        assertThat(progress.ofRun(run.id()).learners()).isZero();
    }

    @Test
    void batchesOfTheSameLearnersAtOnceNeverWaitForEachOther() throws Exception {
        for (var round = 0; round < 8; round++) {
            var learners = new ArrayList<UUID>();
            for (var i = 0; i < 24; i++) learners.add(enrolled());
            // Some have a row already, so that both making rows and keeping them takes place.
            for (var i = 0; i < 24; i += 3) events.take(List.of(visit(learners.get(i))));
            var batches = new ArrayList<Callable<List<Outcome>>>();
            for (var part = 0; part < 6; part++) {
                var some = new ArrayList<>(learners.subList(part * 2, part * 2 + 14));
                java.util.Collections.shuffle(some, new java.util.Random(part));
                batches.add(() -> events.take(some.stream().map(this::visit).toList()));
            }
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (var outcomes : threads.invokeAll(batches))
                    assertThat(outcomes.get()).containsOnly(Outcome.TAKEN);
            }
        }
    }

    private ProgressEvent visit(UUID who) {
        return new ProgressEvent(who, run.id(), UUID.randomUUID(), Kind.VISITED, taught.id(0), NOON, null, "test");
    }

    @Test
    void aScoreInATestOfAnotherRunIsRefused() {
        var event = new ProgressEvent(
                learner, run.id(), UUID.randomUUID(), Kind.SCORED, UUID.randomUUID(), NOON, BigDecimal.TEN, "test");

        assertThat(events.take(List.of(event))).containsExactly(Outcome.NO_SUCH_TEST);
    }

    @Test
    void theBestScoreCounts() {
        events.take(List.of(scored("40", 1), scored("80", 2), scored("60", 3)));

        assertThat(mine().averageScore()).isEqualByComparingTo("80");
        assertThat(mine().testsTaken()).isEqualTo(1);
    }

    @Test
    void enoughStepsAndTestsEarnACertificateAtOnce() {
        completeAll(8);
        events.take(List.of(scored("70", 9)));
        assertThat(certificates()).isEmpty();

        events.take(List.of(event(Kind.COMPLETED, 8, 10)));

        assertThat(certificates()).singleElement().satisfies(one -> {
            assertThat(one.percentage()).isEqualByComparingTo("70");
            assertThat(one.isVerified()).isTrue();
        });
    }

    @Test
    void aCertificateIsEarnedAtTheLastThingThatWasDone() {
        completeAll(9);
        events.take(List.of(scored("70", 9)));

        assertThat(certificates()).extracting(CourseCertificate::earnedAt).containsExactly(NOON.plusSeconds(9));
    }

    @Test
    void historyEarnsCertificatesThatNobodyIsToldOf(ApplicationEvents published) {
        var all = new ArrayList<ProgressEvent>();
        for (int i = 0; i < 9; i++) all.add(event(Kind.COMPLETED, i, i));
        all.add(scored("70", 9));

        events.takeHistory(all);

        assertThat(certificates()).hasSize(1);
        assertThat(results.programmeCertificatesOf(Person.of(learner))).hasSize(1);
        assertThat(published.stream(CertificatesEarned.class)).isEmpty();
        assertThat(published.stream(ProgrammesCompleted.class)).isEmpty();
    }

    @Test
    void whoDidEverythingOnTheAuditTrackGetsTheCertificateWithTheUpgrade() {
        learner = learning.somebody().id();
        enrolments.add(List.of(
                new Enrolment(learner, run.id(), run.courseId(), Track.AUDIT, Source.OWN, null, run.startsAt(), null)));
        completeAll(9);
        events.take(List.of(scored("70", 9)));
        assertThat(certificates()).isEmpty();

        places.join(Person.of(learner), run, Source.API, null, provider.zone());

        assertThat(certificates())
                .singleElement()
                .satisfies(one -> assertThat(one.track()).isEqualTo(Track.UPGRADED));
    }

    @Test
    void aCertificateIsEarnedOnce() {
        completeAll(9);
        events.take(List.of(scored("70", 9)));
        events.take(List.of(scored("100", 10), event(Kind.COMPLETED, 9, 11)));

        assertThat(certificates())
                .singleElement()
                .satisfies(one -> assertThat(one.percentage()).isEqualByComparingTo("70"));
    }

    @Test
    void theCourseThatCompletesAProgrammeCompletesItAtOnce() {
        completeAll(9);
        events.take(List.of(scored("70", 9)));

        assertThat(results.programmeCertificatesOf(Person.of(learner)))
                .extracting(ProgrammeCertificate::programmeId)
                .containsExactly(world.programme().id());
    }

    @Test
    void leavingIsTakenFromElsewhere() {
        events.take(
                List.of(new ProgressEvent(learner, run.id(), UUID.randomUUID(), Kind.LEFT, null, NOON, null, "test")));

        assertThat(places.place(Person.of(learner), run, provider.zone())).isInstanceOf(Place.Left.class);
    }

    @Test
    void aNewVersionKeepsWhatWasDoneAndCountsWhatIsTaught() {
        completeAll(5);
        var less = new TaughtContent(new Outline(taught.outline().weeks().subList(1, 2)), taught.steps());
        less.publishedIn(run, provider.id(), authoring);
        assertThat(mine().stepsCompleted()).isZero();
        assertThat(progress.ofRun(run.id()).stepsCompleted()).isZero();

        taught.publishedIn(run, provider.id(), authoring);
        assertThat(mine().stepsCompleted()).isEqualTo(5);
        assertThat(progress.ofRun(run.id()).stepsCompleted()).isEqualTo(5);
    }

    @Test
    void countingAgainFindsWhatTheBatchesKept() {
        var others = List.of(enrolled(), enrolled(), enrolled());
        for (int i = 0; i < others.size(); i++) {
            for (int step = 0; step <= i; step++) {
                events.take(List.of(new ProgressEvent(
                        others.get(i),
                        run.id(),
                        UUID.randomUUID(),
                        step % 2 == 0 ? Kind.COMPLETED : Kind.COMMENTED,
                        taught.id(step),
                        NOON.plusSeconds(step),
                        null,
                        "test")));
            }
        }
        var kept = progress.ofRun(run.id());

        recount.all();

        assertThat(progress.ofRun(run.id())).isEqualTo(kept);
        assertThat(kept.learners()).isEqualTo(3);
        assertThat(kept.of(taught.id(1)).standing()).isEqualTo(1);
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        var tasks = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 200; i++) {
            var event = event(i % 2 == 0 ? Kind.COMPLETED : Kind.COMMENTED, i % 9, i);
            tasks.add(() -> events.take(List.of(event)));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(tasks)) one.get();
        }

        assertThat(mine().comments()).isEqualTo(100);
        assertThat(mine().stepsCompleted()).isEqualTo(9);
        assertThat(progress.ofRun(run.id()).comments()).isEqualTo(100);
        assertThat(progress.ofRun(run.id()).learners()).isEqualTo(1);
    }

    private void completeAll(int steps) {
        var done = new ArrayList<ProgressEvent>();
        for (int i = 0; i < steps; i++) done.add(event(Kind.COMPLETED, i, i));
        events.take(done);
    }

    private UUID enrolled() {
        var somebody = learning.somebody().id();
        learning.enrol(somebody, run);
        return somebody;
    }

    private LearnerProgress mine() {
        return progress.of(learner, run.id());
    }

    private List<CourseCertificate> certificates() {
        return results.certificatesOf(Person.of(learner));
    }

    private ProgressEvent event(Kind kind, int step, int second) {
        return event(kind, taught.id(step), second, null);
    }

    private ProgressEvent scored(String score, int second) {
        return event(Kind.SCORED, taught.steps().getLast().id(), second, new BigDecimal(score));
    }

    private ProgressEvent event(Kind kind, UUID step, int second, @Nullable BigDecimal score) {
        return new ProgressEvent(
                learner, run.id(), UUID.randomUUID(), kind, step, NOON.plusSeconds(second), score, "test");
    }
}
