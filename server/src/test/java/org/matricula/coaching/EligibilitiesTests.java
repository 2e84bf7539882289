package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.TestDetails;
import org.matricula.catalogue.Tests;
import org.matricula.coaching.Eligibility.Inactive;
import org.matricula.enrolment.Track;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.progress.Score;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of activity is found where its owner keeps it, and what the gate asks stays small. */
@MatriculaTest
class EligibilitiesTests {

    private static final int LONG_AGO = 200;

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Eligibilities eligibilities;

    @Autowired
    private Asking asking;

    @Autowired
    private Consents consents;

    @Autowired
    private Tests tests;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Coached coached;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 2);
    }

    @Test
    void joiningOnTheVerifiedTrackCounts() {
        assertThat(of(coached.learner(Track.VERIFIED, 90).id())).isTrue();
        assertThat(of(coached.learner(Track.VERIFIED, 91).id())).isFalse();
    }

    @Test
    void anUpgradeCounts() {
        var learner = coached.learner(Track.UPGRADED, LONG_AGO).id();
        history(learner, "UPGRADED", 3);

        assertThat(of(learner)).isTrue();
    }

    @Test
    void leavingIsNoActivity() {
        var learner = coached.learner(Track.UPGRADED, LONG_AGO).id();
        history(learner, "LEFT", 3);

        assertThat(of(learner)).isFalse();
    }

    @Test
    void visitsAndCommentsCount() {
        for (var column : List.of("last_visited_at", "last_comment_at")) {
            var learner = coached.learner(Track.VERIFIED, LONG_AGO).id();
            jdbc.sql("insert into progress (learner_id, run_id, " + column + ") values (:learner, :run, now())")
                    .param("learner", learner)
                    .param("run", coached.runs().getFirst().id())
                    .update();

            assertThat(of(learner)).as(column).isTrue();
        }
    }

    @Test
    void aCompletedStepCounts() {
        var learner = coached.learner(Track.VERIFIED, LONG_AGO).id();
        jdbc.sql("insert into step_progress (learner_id, run_id, step_id, completed_at) values (:learner, :run,"
                        + " :step, now())")
                .param("learner", learner)
                .param("run", coached.runs().getFirst().id())
                .param("step", Ids.next())
                .update();

        assertThat(of(learner)).isTrue();
    }

    @Test
    void aTakenTestCounts() {
        var learner = coached.learner(Track.VERIFIED, LONG_AGO).id();
        var run = coached.runs().getFirst();
        var test = tests.add(
                coached.world().provider().id(),
                run.id(),
                new TestDetails(null, "Essay", CourseTest.Kind.TUTOR_MARKED, BigDecimal.TEN, null));
        learning.results()
                .addScores(List.of(new Score(
                        learner,
                        test.id(),
                        run.id(),
                        BigDecimal.ONE,
                        Instant.now().minus(Duration.ofDays(4)),
                        false)));

        assertThat(of(learner)).isTrue();
    }

    @Test
    void whoeverIsQuietIsToldSinceWhen() {
        var learner = Person.of(coached.learner(Track.VERIFIED, 97).id());

        assertThat(eligibilities.of(learner, coached.offer()))
                .isInstanceOfSatisfying(
                        Inactive.class, inactive -> assertThat(inactive.days()).isEqualTo(97));
    }

    @Test
    void allLearnersOfAPersonCount() {
        var quiet = coached.learner(Track.VERIFIED, LONG_AGO).id();
        var active = coached.learner(Track.VERIFIED, 2).id();
        people.merge(active, quiet, "the same");

        assertThat(eligibilities.of(people.personOf(quiet), coached.offer()).isEligible())
                .isTrue();
    }

    @Test
    void aTrackThatWasLostIsNotAskedAndKeepsTheConsent() {
        var learner = Person.of(coached.learner(Track.VERIFIED, 2).id());
        consents.answer(learner, coached.offerId(), new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH), Source.GATE);
        jdbc.sql("update enrolment set track = 'AUDIT' where learner_id = :id")
                .param("id", learner.id())
                .update();

        assertThat(eligibilities.of(learner, coached.offer())).isInstanceOf(Eligibility.OnAudit.class);
        assertThat(consents.standing(learner, coached.offerId()).isConsenting()).isTrue();
    }

    @Test
    void daysAreCountedInTheLearnersZoneElseInTheProviders() {
        var tokyo = Somebody.in(learning.accounts(), Locale.UK, ZoneId.of("Asia/Tokyo"));
        var provider = coached.world().provider().id();

        assertThat(eligibilities.zone(Person.of(tokyo.id()), provider)).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(eligibilities.zone(Person.of(Ids.next()), provider)).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    void theGateLooksOnceWhereNoCoachingComesWithTheCourse() {
        var plain = learning.programmeOf(1);
        var learner = Person.of(coached.learner().id());

        assertThat(Statements.during(() -> assertThat(asking.atEntry(
                                learner, plain.courses().getFirst().id()))
                        .isEmpty()))
                .isEqualTo(1);
    }

    @Test
    void theGateAsksThoseWhoHaveNotAnsweredAndLooksTwiceAtThoseWhoHave() {
        var learner = Person.of(coached.learner().id());
        var course = coached.runs().getLast().courseId();
        assertThat(asking.atEntry(learner, course)).map(Offer::id).contains(coached.offerId());

        consents.answer(learner, coached.offerId(), new Answer.NoNumber(1, Locale.ENGLISH), Source.GATE);

        assertThat(Statements.during(
                        () -> assertThat(asking.atEntry(learner, course)).isEmpty()))
                .isEqualTo(2);
    }

    @Test
    void aMaterialWordingAsksThoseWhoAgreedAgainAndLeavesTheirConsentAsItWas() {
        var learner = Person.of(coached.learner().id());
        var course = coached.runs().getLast().courseId();
        consents.answer(learner, coached.offerId(), new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH), Source.GATE);
        wordings.draft(coached.offerId(), Map.of(Locale.ENGLISH, "InsideTrack, spelt better."), false, Coached.TERMS);
        wordings.publish(coached.offerId());
        assertThat(asking.atEntry(learner, course)).isEmpty();

        wordings.draft(
                coached.offerId(), Map.of(Locale.ENGLISH, "I agree that InsideTrack calls, too."), true, Coached.TERMS);
        wordings.publish(coached.offerId());

        assertThat(asking.atEntry(learner, course)).isPresent();
        assertThat(consents.standing(learner, coached.offerId()).last().wordingVersion())
                .isEqualTo(1);
    }

    @Test
    void aClosedOfferAsksNobody() {
        var learner = Person.of(coached.learner().id());
        offers.close(coached.world().provider().id());

        assertThat(asking.atEntry(learner, coached.runs().getLast().courseId())).isEmpty();
    }

    private boolean of(UUID learner) {
        return eligibilities.of(Person.of(learner), coached.offer()).isEligible();
    }

    private void history(UUID learner, String kind, int daysAgo) {
        jdbc.sql("""
            insert into enrolment_history (learner_id, id, run_id, at, kind, track, source)
            values (:learner, :id, :run, now() - make_interval(days => :days), :kind, 'UPGRADED', 'OWN')\
            """)
                .param("learner", learner)
                .param("id", Ids.next())
                .param("run", coached.runs().getFirst().id())
                .param("days", daysAgo)
                .param("kind", kind)
                .update();
    }
}
