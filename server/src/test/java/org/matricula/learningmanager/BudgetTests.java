package org.matricula.learningmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.billing.BudgetStanding;
import org.matricula.billing.Budgets;
import org.matricula.billing.Budgets.Subject;
import org.matricula.billing.Costs;
import org.matricula.billing.Credits;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.LinkUses;
import org.matricula.invitation.SendingOptions;
import org.matricula.invitation.SharedLinks;
import org.matricula.organisation.KnownLearners;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Budgets: both must have room, pending invitations hold theirs, nobody who was invited is turned away. */
@MatriculaTest
class BudgetTests {

    @Autowired
    OpenManager manager;

    @Autowired
    Learning learning;

    @Autowired
    Partnership partnership;

    @Autowired
    Budgets budgets;

    @Autowired
    BudgetDesk desk;

    @Autowired
    BudgetWatch watch;

    @Autowired
    Invitations invitations;

    @Autowired
    SharedLinks links;

    @Autowired
    LinkUses uses;

    @Autowired
    LearnerGroups groups;

    @Autowired
    Memberships memberships;

    @Autowired
    KnownLearners known;

    @Autowired
    People people;

    @Autowired
    Costs costs;

    @Autowired
    Credits credits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void sendingIsRefusedWhereTheBudgetHasNoRoom() {
        var own = manager.paying("10.00").organisation();
        var run = run();
        forCourse(own, run, "", "3");
        invite(own, run, 2);

        assertThatThrownBy(() -> invite(own, run, 2))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("billing.budget.full.course [1, 2]");
        invite(own, run, 1);

        assertThat(only(own).reserved()).isEqualTo(3);
        assertThat(only(own).isFull()).isTrue();
    }

    @Test
    void theCoursesAndTheGroupsBudgetBothNeedRoom() {
        var own = manager.paying("10.00").organisation();
        var run = run();
        var group = groups.create(own.id(), "First years");
        forCourse(own, run, "", "100");
        budgets.add(own.id(), new Subject(null, group.id()), "GBP", "25.00", today());
        var csv = "email,group\n%s@a.example,First years\n%s@a.example,first years";

        assertThatThrownBy(() ->
                        invite(own, run, csv.formatted(word(), word()) + "\n" + word() + "@a.example,First years"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("£25.00")
                .hasMessageContaining("£30.00");
        invite(own, run, csv.formatted(word(), word()));
        invite(own, run, 3);

        assertThat(desk.standings(own.id()))
                .extracting(BudgetStanding::reserved)
                .containsExactly(5L, 2_000L);
    }

    @Test
    void whoWasInvitedIsNeverTurnedAway() {
        var own = manager.paying("10.00").organisation();
        var run = run();
        var budget = forCourse(own, run, "GBP", "20");
        budgets.change(own.id(), budget, "10");

        partnership.join(learning.somebody().id(), run, own);
        partnership.join(learning.somebody().id(), run, own);

        assertThat(only(own).budget().spent()).isEqualTo(2_000);
        assertThat(only(own).percent()).isEqualTo(200);
    }

    @Test
    void whatWasChargedSinceTheDayCountsAndACreditGivesItBack() {
        var own = manager.paying("10.00").organisation();
        var run = run();
        partnership.join(learning.somebody().id(), run, own);
        partnership.join(learning.somebody().id(), run, own);
        forCourse(own, run, "", "5");
        assertThat(only(own).budget().spent()).isEqualTo(2);

        var month = costs.months(own.id()).getFirst().month();
        var charge = costs.month(own.id(), month, null, 1).getFirst().charge();
        credits.give(own.id(), charge.id(), "Came by mistake");

        assertThat(only(own).budget().spent()).isEqualTo(1);
        budgets.recount();
        assertThat(only(own).budget().spent()).isEqualTo(1);
    }

    @Test
    void aChargeCountsForTheLearnersGroup() {
        var own = manager.paying("10.00").organisation();
        var learner = learning.somebody();
        memberships.add(own.id(), people.personOf(learner.id()), clock.instant());
        memberships.fillIn(own.id(), people.personOf(learner.id()), "", "Nurses");
        var group = groups.named(own.id(), "Nurses");
        budgets.add(own.id(), new Subject(null, group.id()), "", "5", today());

        partnership.join(learner.id(), run(), own);
        partnership.join(learning.somebody().id(), run(), own);

        assertThat(only(own).budget().spent()).isEqualTo(1);
        budgets.recount();
        assertThat(only(own).budget().spent()).isEqualTo(1);
    }

    @Test
    void whoIsInAGroupJoinsByALinkOnlyWhileTheGroupsBudgetHasRoomToo() {
        var own = manager.paying("10.00").organisation();
        var run = run();
        forCourse(own, run, "", "100");
        var full = groups.create(own.id(), "Nurses");
        budgets.add(own.id(), new Subject(null, full.id()), "", "1", today());
        var token = link(own, run);
        var first = memberOf(own, "Nurses");
        var second = memberOf(own, "Nurses");
        var stranger = learning.somebody().id();

        assertThat(uses.isStopped(uses.get(token), first)).isFalse();
        assertThat(joins(token, first)).isTrue();

        assertThat(uses.isStopped(uses.get(token), second)).isTrue();
        assertThat(joins(token, second)).isFalse();
        assertThat(uses.isStopped(uses.get(token))).isFalse();
        assertThat(joins(token, stranger)).isTrue();
    }

    @Test
    void whoComesBackByALinkComesBackToTheirGroupAndItsBudget() {
        var own = manager.paying("10.00").organisation();
        var run = run();
        var token = link(own, run);
        var former = memberOf(own, "Nurses");
        var membership = known.seen(own.id(), List.of(former)).get(former).membershipId();
        budgets.add(own.id(), new Subject(null, groups.named(own.id(), "Nurses").id()), "GBP", "5.00", today());
        memberships.remove(own.id(), membership);

        assertThat(joins(token, former)).isFalse();
    }

    @Test
    void aMembersRoomInTheirGroupIsNoneWithoutRoomInTheCourse() {
        var own = manager.paying("10.00").organisation();
        var run = run();
        forCourse(own, run, "", "1");
        var token = link(own, run);
        var member = memberOf(own, "Nurses");
        budgets.add(own.id(), new Subject(null, groups.named(own.id(), "Nurses").id()), "", "100", today());
        joins(token, learning.somebody().id());

        assertThat(joins(token, member)).isFalse();
    }

    @Test
    void fiftyAtOnceOnTheLastTenPlacesOfABudgetAreTen() throws Exception {
        var own = manager.paying("10.00").organisation();
        var run = run();
        forCourse(own, run, "GBP", "100");
        var token = link(own, run);
        var joining = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            var learner = learning.somebody().id();
            joining.add(() -> joins(token, learner));
        }

        try (var threads = Executors.newFixedThreadPool(16)) {
            var joined = 0;
            for (var one : threads.invokeAll(joining)) if (one.get()) joined++;
            assertThat(joined).isEqualTo(10);
        }
        assertThat(only(own).left()).isZero();
        assertThat(uses.isStopped(uses.get(token))).isTrue();
        assertThat(links.whyStopped(links.reusable(own, run).orElseThrow()))
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("billing.budget.full.course.sum"));
    }

    @Test
    void itsPeopleAreToldOnceWhenItIsNearlyFullAndOnceWhenItIs() {
        var world = manager.paying("10.00");
        var own = world.organisation();
        var run = run();
        forCourse(own, run, "", "5");
        invite(own, run, 4);
        watch.watch();
        watch.watch();
        assertThat(mails(world)).containsExactly("The budget for %s is nearly full".formatted(title(run)));

        invite(own, run, 1);
        watch.watch();
        watch.watch();
        assertThat(mails(world)).hasSize(2).last().asString().endsWith("is full");
    }

    @Test
    void thereIsOneBudgetForACourseAndItsLimitIsSaidWhenItIsNone() {
        var own = manager.paying("10.00").organisation();
        var run = run();
        forCourse(own, run, "", "5");

        assertThatThrownBy(() -> forCourse(own, run, "", "6"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(Invalid.Field::field)
                                .contains("subject"));
        assertThatThrownBy(() -> budgets.add(own.id(), new Subject(null, null), "XYZ", "many", today()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(Invalid.Field::field)
                                .contains("subject", "currency"));
        budgets.end(own.id(), only(own).budget().id());
        forCourse(own, run, "", "6");
    }

    private Token link(Organisation own, CourseRun run) {
        var address = links.create(own, run, null, "", UUID.randomUUID()).address();
        return new Token(address.substring(address.lastIndexOf('/') + 1));
    }

    private UUID memberOf(Organisation own, String group) {
        var learner = learning.somebody().id();
        memberships.add(own.id(), people.personOf(learner), clock.instant());
        memberships.fillIn(own.id(), people.personOf(learner), "", group);
        return learner;
    }

    private boolean joins(Token token, UUID learner) {
        try {
            uses.join(token, learner);
            return true;
        } catch (Refusal stopped) {
            assertThat(stopped).hasMessageContaining("stopped");
            return false;
        }
    }

    private List<String> mails(OpenManager.World world) {
        return new Mailbox(jdbc, world.manager().address())
                .letters().stream()
                        .map(Mailbox.Letter::subject)
                        .filter(subject -> subject.startsWith("The budget"))
                        .toList();
    }

    private String title(CourseRun run) {
        return jdbc.sql("select title from course where id = :id")
                .param("id", run.courseId())
                .query(String.class)
                .single();
    }

    private CourseRun run() {
        var world = learning.programmeOf(1);
        return partnership.openRun(world.courses().getFirst(), BusinessModel.OPEN_UPGRADE);
    }

    private UUID forCourse(Organisation own, CourseRun run, String currency, String most) {
        return budgets.add(own.id(), new Subject(run.courseId(), null), currency, most, today())
                .id();
    }

    private Instant today() {
        return clock.instant().minus(Duration.ofHours(1));
    }

    private BudgetStanding only(Organisation own) {
        return desk.standings(own.id()).getFirst();
    }

    private void invite(Organisation own, CourseRun run, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(word()).append("@b.example\n");
        invite(own, run, text.toString());
    }

    private void invite(Organisation own, CourseRun run, String text) {
        invitations.invite(own, run, text, Set.of(), SendingOptions.NONE, UUID.randomUUID());
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().substring(0, 12);
    }
}
