package org.matricula.coaching.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Source;
import org.matricula.coaching.crisis.Step.Kind;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.TextPermission;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A crisis from its first sign until it is closed, each step at its time (*Coaching*, 7). */
@MatriculaTest
class CrisesTests {

    private static final String WORDS = "I don't want to live any more";

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Learning learning;

    @Autowired
    private List<TextPermission> permissions;

    @Autowired
    private CrisisData data;

    @Autowired
    private CrisisReport report;

    @Autowired
    private JdbcClient jdbc;

    private CrisisWorld world;

    @BeforeEach
    void world() {
        world = new CrisisWorld(context);
    }

    @Test
    void aTextWithCrisisWordsTellsTheFirstContactAndTheCoachAtOnceAndTheLearnerWhereThereIsHelp() {
        world.text(WORDS);

        assertThat(world.kinds()).containsExactlyInAnyOrder(Kind.RAISED, Kind.TOLD, Kind.TOLD, Kind.HELP);
        assertThat(world.steps.of(world.crisis().id()))
                .allMatch(step -> step.at().equals(world.now()));
        assertThat(world.toldNow()).containsExactly(world.first.id(), world.coach.id());
        assertThat(world.texts(world.firstPhone)).containsExactly("ALERT");
        assertThat(world.texts(world.number)).containsExactly("CONVERSATION");
        assertThat(body(world.number)).contains("988", "911");
        var letter = world.mailbox(world.first).latest();
        assertThat(letter.subject()).contains("may be in danger");
        assertThat(letter.link()).endsWith("/crises/" + world.crisis().id());
        assertThat(letter.body() + body(world.firstPhone)).doesNotContain(world.learner.name(), world.number, WORDS);
    }

    @Test
    void aTextIsReadAsItComesIn() {
        events(world.texted(world.number, "quiero morir"));

        Patience.until(() -> !world.store.of(world.person()).isEmpty());
        assertThat(world.store.of(world.person())).hasSize(1);
        assertThat(world.crisis().source()).isEqualTo(org.matricula.coaching.crisis.Source.TEXT);
    }

    @Test
    void whatSaysNothingOfACrisisRaisesNone() {
        world.text("This deadline is killing me, can we talk?");

        assertThat(world.store.of(world.person())).isEmpty();
    }

    @Test
    void nobodyAcknowledgesSoTheNextAndTheLeadAreToldAndAroundAgain() {
        world.press();
        assertThat(world.toldNow()).containsExactly(world.first.id(), world.coach.id());

        world.after(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(world.toldNow()).isEmpty();
        world.after(Duration.ofSeconds(1));
        assertThat(world.toldNow()).containsExactly(world.second.id(), world.owner.id());
        world.after(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(world.toldNow()).isEmpty();
        world.after(Duration.ofSeconds(1));
        assertThat(world.toldNow()).containsExactly(world.first.id(), world.owner.id());
        world.after(Duration.ofMinutes(5));
        assertThat(world.toldNow()).containsExactly(world.second.id(), world.owner.id());
        for (int i = 0; i < 2; i++) world.after(Duration.ofMinutes(10));
        assertThat(world.crisis().calls()).isEqualTo(6);
        world.after(Duration.ofMinutes(10));
        assertThat(world.crisis().nextCallAt()).isEqualTo(world.now().plus(Duration.ofHours(1)));

        assertThat(world.texts(world.firstPhone)).hasSize(4).containsOnly("ALERT");
    }

    @Test
    void whoeverAcknowledgesEndsTheCallsAndWhatHasNotLeftIsTakenBack() {
        world.press();
        world.passes(Duration.ofMinutes(2));

        world.acknowledge(world.second);

        var crisis = world.crisis();
        assertThat(crisis.acknowledgedBy()).isEqualTo(world.second.id());
        assertThat(crisis.acknowledgedAt()).isEqualTo(world.now());
        assertThat(world.mailbox(world.first).letters()).isEmpty();
        assertThat(world.kinds().stream().filter(kind -> kind == Kind.SPARED)).hasSize(2);
        world.after(Duration.ofHours(5));
        assertThat(world.toldNow()).isEmpty();
    }

    @Test
    void ofTwoWhoAcknowledgeAtOnceOneHasItAndTheOtherIsTold() throws Exception {
        world.press();
        var id = world.crisis().id();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = Stream.of(world.first, world.second)
                    .map(one -> threads.submit(() -> {
                        start.await();
                        world.inTransaction(() -> world.crises.acknowledge(one.id(), world.organisation(), id));
                        return one;
                    }))
                    .toList();
            start.countDown();
            Patience.until(() -> both.stream().allMatch(Future::isDone));

            assertThat(both.stream().map(Future::state))
                    .containsExactlyInAnyOrder(Future.State.SUCCESS, Future.State.FAILED);
            var winner = both.stream()
                    .filter(one -> one.state() == Future.State.SUCCESS)
                    .findFirst()
                    .orElseThrow()
                    .resultNow();
            assertThat(world.crisis().acknowledgedBy()).isEqualTo(winner.id());
        }
        assertThat(world.kinds()).containsOnlyOnce(Kind.ACKNOWLEDGED);
    }

    @Test
    void whoeverCanNotGoOnPassesItOnAndTheNextIsToldAtOnce() {
        world.press();
        world.acknowledge(world.first);
        world.passes(Duration.ofMinutes(30));
        world.inTransaction(() -> world.crises.passOn(
                world.first.id(), world.organisation(), world.crisis().id()));

        world.after(Duration.ZERO);

        assertThat(world.toldNow()).containsExactly(world.second.id(), world.owner.id());
    }

    @Test
    void itIsWorkedOnOnlyByWhoeverTookItOnAndClosedWithAnOutcome() {
        world.press();
        var id = world.crisis().id();
        assertThatThrownBy(() -> report(id, Kind.REACHED, "")).isInstanceOf(Refusal.class);
        world.acknowledge(world.first);

        report(id, Kind.REACHED, "Called, her sister is with her.");
        world.passes(Duration.ofMinutes(7));
        report(id, Kind.REFERRED, "988, together on the phone.");
        world.inTransaction(() -> world.crises.close(world.first.id(), world.organisation(), id, Outcome.SAFE, ""));

        assertThat(world.kinds())
                .containsSubsequence(Kind.RAISED, Kind.ACKNOWLEDGED, Kind.REACHED, Kind.REFERRED, Kind.CLOSED);
        assertThat(world.steps.words(id)).containsValues("Called, her sister is with her.");
        assertThat(world.crisis().outcome()).isEqualTo(Outcome.SAFE);
        assertThatThrownBy(() -> report(id, Kind.NOTED, "more")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> world.acknowledge(world.second)).isInstanceOf(Refusal.class);
        var line = new java.util.ArrayList<CrisisReport.Line>();
        report.each(world.organisation(), line::add);
        assertThat(line).singleElement().satisfies(one -> {
            assertThat(one.until(one.referredAt())).isEqualTo(Duration.ofMinutes(7));
            assertThat(one.told()).isEqualTo(2);
        });
        world.press();
        assertThat(world.store.of(world.person())).hasSize(2);
    }

    @Test
    void aLearnerWhoWithdrewIsComeToAndNothingIsTextedToThem() {
        world.consents.withdraw(world.person(), world.coached.offerId(), Source.TEXT);

        world.text(WORDS);

        assertThat(world.toldNow()).containsExactly(world.first.id());
        assertThat(world.texts(world.number)).isEmpty();
        assertThat(world.kinds()).doesNotContain(Kind.HELP);
        world.acknowledge(world.first);
        assertThat(open(world.first).crisis().learnerId()).isEqualTo(world.learner.id());
    }

    @Test
    void aNumberThatWasRemovedStillSaysWhoWrites() {
        world.numbers.remove(world.person());

        world.text(WORDS);

        assertThat(world.crisis().state()).isEqualTo(Crisis.State.WAITING);
        assertThat(world.texts(world.number)).isEmpty();
    }

    @Test
    void crisisOfACoachedLearnerStaysOpenToItsCoachAfterAWithdrawal() {
        world.press();

        world.consents.withdraw(world.person(), world.coached.offerId(), Source.SETTINGS);

        assertThat(open(world.coach).crisis().isOpen()).isTrue();
    }

    @Test
    void whereTwoHaveTheNumberBothMayBeInDanger() {
        var sister = world.coached.agreed(world.consents, world.number);

        world.text(WORDS);

        assertThat(world.store.of(world.person())).hasSize(1);
        assertThat(world.store.of(Person.of(sister.id()))).hasSize(1);
    }

    @Test
    void theSameTextTwiceIsOneSignAlsoOnceItIsClosed() {
        var text = world.texted(world.number, WORDS);
        world.read(text);
        world.read(text);
        world.acknowledge(world.first);
        world.inTransaction(() -> world.crises.close(
                world.first.id(), world.organisation(), world.crisis().id(), Outcome.FALSE_ALARM, ""));
        world.read(text);

        assertThat(world.store.of(world.person())).hasSize(1);
        assertThat(world.kinds()).doesNotContain(Kind.AGAIN);
    }

    @Test
    void furtherSignsAreAddedAndToldToWhoeverHasItFiveMinutesLater() {
        world.text(WORDS);
        world.acknowledge(world.first);
        world.passes(Duration.ofMinutes(1));
        world.text("I want to die");
        assertThat(world.toldNow()).isEmpty();
        world.passes(Duration.ofMinutes(5));
        world.text("goodbye forever");

        assertThat(world.toldNow()).containsExactly(world.first.id());
        assertThat(world.kinds().stream().filter(kind -> kind == Kind.AGAIN)).hasSize(2);
        assertThat(world.texts(world.number))
                .as("told once where there is help")
                .hasSize(1);
        assertThat(world.store.of(world.person())).hasSize(1);
    }

    @Test
    void whatALearnerWritesInTheProductLeadsToThePageWithHelp() {
        var written = new Written(
                org.matricula.coaching.crisis.Source.MESSAGE,
                UUID.randomUUID(),
                world.learner.id(),
                world.coached.offerId(),
                "me quiero morir");

        var path = world.inTransaction(() -> world.watch.read(written));

        assertThat(path)
                .contains("/coaching/" + world.coached.world().provider().slug() + "/help");
        assertThat(world.kinds()).contains(Kind.HELP);
        assertThat(open(world.first).words()).containsValue("me quiero morir");
    }

    @Test
    void outsidersFindNothing() {
        world.press();
        var elsewhere = new CrisisWorld(context);
        var viewer = learning.somebody();
        world.members.add(world.organisation(), viewer.id(), org.matricula.organisation.Role.VIEWER);

        for (var outsider : List.of(elsewhere.owner, elsewhere.first, world.learner, viewer)) {
            assertThatThrownBy(() -> open(outsider)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.acknowledge(outsider)).isInstanceOf(NotFound.class);
            assertThat(world.crises.open(outsider.id(), world.organisation())).isEmpty();
        }
        assertThatThrownBy(() -> world.crises.open(
                        elsewhere.owner.id(),
                        elsewhere.organisation(),
                        world.crisis().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aContactWhoIsNoMemberAnyMoreIsNeitherToldNorLetIn() {
        world.members.remove(world.organisation(), world.first.id());

        world.press();

        assertThat(world.toldNow()).containsExactly(world.second.id(), world.coach.id());
        assertThatThrownBy(() -> open(world.first)).isInstanceOf(NotFound.class);
    }

    @Test
    void alertsGoToContactsAloneAtAnyHour() {
        world.press();

        assertThat(allowed(world.firstPhone, Purpose.ALERT)).isTrue();
        assertThat(allowed(world.number, Purpose.ALERT)).isFalse();
        assertThat(allowed(world.firstPhone, Purpose.CONVERSATION)).isFalse();
        assertThat(jdbc.sql("select zone from text_message where to_number = :to")
                        .param("to", world.firstPhone)
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
    }

    @Test
    void halfAYearAfterItsEndNothingLeadsToTheLearner() {
        world.text(WORDS);
        var id = world.crisis().id();
        world.acknowledge(world.first);
        world.inTransaction(() ->
                world.crises.close(world.first.id(), world.organisation(), id, Outcome.NOT_REACHED, "No answer."));
        world.passes(CrisisJobs.KEPT.minusSeconds(1));
        world.jobs.tidy();
        assertThat(world.store.of(world.person())).hasSize(1);
        world.passes(Duration.ofSeconds(2));
        world.jobs.tidy();

        assertThat(world.store.of(world.person())).isEmpty();
        assertThat(world.steps.words(id)).isEmpty();
        assertThat(world.steps.of(id)).isNotEmpty();
    }

    @Test
    void closingTheAccountEndsItAndErasesWhatWasWritten() {
        world.text(WORDS);
        var id = world.crisis().id();
        assertThat(data.export(world.person())).singleElement().asString().contains(WORDS);

        world.inTransaction(() -> data.erase(world.person()));

        var file = world.crises.open(world.owner.id(), world.organisation(), id);
        assertThat(file.crisis().outcome()).isEqualTo(Outcome.ACCOUNT_CLOSED);
        assertThat(file.crisis().learnerId()).isNull();
        assertThat(file.words()).isEmpty();
        world.after(Duration.ofHours(2));
        assertThat(world.crises
                        .open(world.owner.id(), world.organisation(), id)
                        .crisis()
                        .calls())
                .isOne();
    }

    private void report(UUID id, Kind kind, String words) {
        world.inTransaction(() -> world.crises.report(world.first.id(), world.organisation(), id, kind, words));
    }

    private Crises.File open(Somebody by) {
        return world.crises.open(by.id(), world.organisation(), world.crisis().id());
    }

    private boolean allowed(String number, Purpose purpose) {
        return Boolean.TRUE.equals(
                world.inTransaction(() -> permissions.stream().anyMatch(one -> one.allowed(number, purpose))));
    }

    private String body(String number) {
        return jdbc.sql("select body from text_message where to_number = :to order by id desc limit 1")
                .param("to", number)
                .query(String.class)
                .single();
    }

    private void events(Object event) {
        world.inTransaction(() -> events.publishEvent(event));
    }
}
