package org.matricula.insight.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.coaching.ConsentErrors;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.Track;
import org.matricula.insight.Figure;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class CoachingDefinitionsTests {

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Members members;

    @Autowired
    People people;

    @Autowired
    CoachingMeasures measures;

    @Autowired
    HelpRatings ratings;

    @Autowired
    JdbcClient jdbc;

    private Coached coached;
    private CoachedWorld world;

    @BeforeEach
    void anOfferOfLongAgo() {
        coached = Coached.programme(learning, offers, wordings, 2);
        world = new CoachedWorld(coached, jdbc);
        world.offered(coached.world().programme().id(), CoachedWorld.ago(300));
    }

    @Test
    void eachOfTheFirstConsentsTicksItselfOffAndOneWithAnErrorDoesNot() {
        var consented = new ArrayList<UUID>();
        for (var i = 0; i < 10; i++) consented.add(world.asked(30 - i, "AGREED"));
        world.failed(consented.getLast(), "ANSWER", CoachedWorld.ago(21));

        var ten = counted().first();
        assertThat(ten.done()).isFalse();
        assertThat(ten.ticked()).isEqualTo(9);
        assertThat(ten.each().getLast().error()).isEqualTo(ConsentErrors.Kind.ANSWER);

        world.asked(20, "AGREED");
        world.failed(world.asked(19, "AGREED"), "CODE", CoachedWorld.ago(19));
        assertThat(counted().first().done()).isTrue();
        assertThat(counted().first().each()).hasSize(11);
    }

    @Test
    void anErrorIsTheConsentsWhenItCameBeforeOrWithinAWeekAfter() {
        world.failed(world.asked(30, "AGREED"), "PAGE", CoachedWorld.ago(40));
        world.failed(world.asked(29, "AGREED"), "FEED", CoachedWorld.ago(25));
        world.failed(world.asked(28, "AGREED"), "PAGE", CoachedWorld.ago(2));
        world.failed(world.asked(27, "DECLINED"), "ANSWER", CoachedWorld.ago(27));

        var report = counted();

        assertThat(report.first().each().stream().map(FirstConsents.One::isTicked))
                .containsExactly(false, false, true);
        assertThat(report.all().figures().get(Figure.FAILED)).isEqualTo(4);
    }

    @Test
    void theTeamIsToldOnceWhenNotMoreThanSixtyPercentAgreeAndAgainAfterItWasBetter() {
        var owner = learning.somebody();
        var viewer = learning.somebody();
        members.add(coached.world().provider().id(), owner.id(), Role.OWNER);
        members.add(coached.world().provider().id(), viewer.id(), Role.VIEWER);
        ask(29, 20);
        assertThat(told(owner.address())).isZero();

        ask(1, 0);
        assertThat(counted().missed()).isTrue();
        assertThat(told(owner.address())).isOne();
        assertThat(told(viewer.address())).isZero();
        ask(2, 0);
        assertThat(told(owner.address())).isOne();

        assertThat(counted().missed()).isFalse();
        ask(0, 2);
        assertThat(counted().missed()).isTrue();
        ask(0, 5);
        assertThat(told(owner.address())).isEqualTo(2);
    }

    @Test
    void learnersWhoAreOnePersonCountOnce() {
        var one = coached.learner(Track.VERIFIED, 20);
        var other = coached.learner(Track.VERIFIED, 10);
        world.shown(one.id(), 1, CoachedWorld.ago(19));
        world.said(one.id(), "DECLINED", 1, CoachedWorld.ago(19), null);
        world.shown(other.id(), 1, CoachedWorld.ago(9));
        world.agreed(other.id(), 1, CoachedWorld.ago(9));
        people.merge(other.id(), one.id(), "The same person");

        var figures = counted().all().figures();

        assertThat(figures.get(Figure.ELIGIBLE)).isOne();
        assertThat(figures.get(Figure.ASKED)).isOne();
        assertThat(figures.get(Figure.CONSENTED)).isOne();
        assertThat(figures.get(Figure.REFUSED)).isZero();
    }

    @Test
    void auditLearnersAndThoseOfOtherCoursesAreNotEligible() {
        coached.enrol(UUID.randomUUID(), coached.runs().getFirst(), Track.AUDIT, 3);
        var elsewhere = learning.programmeOf(1);
        learning.enrol(UUID.randomUUID(), elsewhere.runs().getFirst());

        assertThat(counted().isEmpty()).isTrue();
    }

    @Test
    void whoWasQuietWhenCoachingBeganBecomesEligibleByTheNextThingTheyDo() {
        var quiet = world.learner(400);
        var back = world.learner(400);
        var lately = world.learner(380);
        world.step(back, coached.runs().getFirst(), CoachedWorld.ago(50), null);

        var weeks = counted().all().weeks();

        assertThat(quiet).isNotNull();
        assertThat(lately).isNotNull();
        assertThat(weeks.values().stream().mapToInt(one -> one.get(Figure.ELIGIBLE)))
                .containsExactly(1, 1);
    }

    @Test
    void everybodyWhoIsComparedIsAskedTheSameOnceAfterAMonth() {
        var agreed = coached.learner(Track.VERIFIED, 40);
        world.shown(agreed.id(), 1, CoachedWorld.ago(39));
        world.agreed(agreed.id(), 1, CoachedWorld.ago(39));
        var never = coached.learner(Track.VERIFIED, 40);
        var fresh = coached.learner(Track.VERIFIED, 10);
        var longAgo = coached.learner(Track.VERIFIED, 200);

        counted();

        for (var one : List.of(agreed, never)) assertThat(asked(one.id())).containsExactly(coached.offerId());
        for (var one : List.of(fresh, longAgo)) assertThat(asked(one.id())).isEmpty();

        ratings.rate(Person.of(agreed.id()), coached.offerId(), 5, "A patient coach.");
        ratings.putAway(Person.of(never.id()), coached.offerId());
        counted();

        for (var one : List.of(agreed, never)) assertThat(asked(one.id())).isEmpty();
        assertThat(ratings.newest(coached.offerId()))
                .containsExactly(new HelpRatings.Said(5, "A patient coach.", true));
    }

    @Test
    void coachedMonthsGoFromTheConsentToItsEnd() {
        var id = world.learner(100);
        world.agreed(id, 1, Instant.parse("2026-01-31T23:59:00Z"));
        world.said(id, "WITHDRAWN", null, Instant.parse("2026-04-01T00:00:00Z").minus(Duration.ofHours(1)), null);

        assertThat(counted().months())
                .extracting(one -> one.month().toString(), CoachedMonth::coached)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-01", 1),
                        org.assertj.core.groups.Tuple.tuple("2026-02", 1),
                        org.assertj.core.groups.Tuple.tuple("2026-03", 1));
    }

    private List<UUID> asked(UUID learner) {
        return ratings.asked(Person.of(learner));
    }

    /** Some who agree and some who don't, then counted. */
    private void ask(int agreed, int declined) {
        for (var i = 0; i < agreed; i++) world.asked(5, "AGREED");
        for (var i = 0; i < declined; i++) world.asked(5, "DECLINED");
        counted();
    }

    private long told(String address) {
        return new Mailbox(jdbc, address)
                .letters().stream()
                        .filter(letter -> letter.subject().contains("fewer learners agree"))
                        .count();
    }

    private CoachingReport counted() {
        measures.countAgain(coached.world().provider());
        return measures.of(coached.world().provider(), true);
    }
}
