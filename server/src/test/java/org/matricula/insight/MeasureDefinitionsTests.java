package org.matricula.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.OfferedPathways;
import org.matricula.pathway.Pathway;
import org.matricula.platform.Ids;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** *Programme records*, 7: what is counted, at its borders. A programme of three courses in London, read in 2027. */
@MatriculaTest
class MeasureDefinitionsTests {

    private static final Instant NOW = Instant.parse("2027-11-15T12:00:00Z");
    private static final Minimum ANY = new Minimum.AnyRecord();

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offers;

    @Autowired
    MeasureStore store;

    @Autowired
    Baselines baselines;

    @Autowired
    Programmes programmes;

    @Autowired
    Organisations organisations;

    @Autowired
    Revocations revocations;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final UUID learner = Ids.next();
    private Learning.World taught;
    private MeasuredWorld world;
    private Pathway pathway;

    @BeforeEach
    void aProgrammeWithOnePathway() {
        taught = learning.programmeOf(3);
        world = new MeasuredWorld(taught.programme(), offers, learning.results(), jdbc);
        pathway = world.pathway(ANY);
    }

    @Test
    void theMonthOfEligibilityIsThatOfTheProvidersCalendar() {
        pass(learner, 0, "2026-06-30T22:59:59Z");
        pass(Ids.next(), 0, "2026-06-30T23:00:00Z");

        assertThat(measures().months())
                .extracting(MonthMeasure::month)
                .containsExactly(YearMonth.of(2026, 6), YearMonth.of(2026, 7));
    }

    @Test
    void whoSendsExactlySixMonthsLaterCountsAndASecondLaterDoesNot() {
        var late = Ids.next();
        pass(learner, 0, "2026-08-31T10:00:00Z");
        pass(late, 0, "2026-08-31T10:00:00Z");
        world.sent(learner, pathway, Instant.parse("2027-02-28T11:00:00Z"));
        world.sent(late, pathway, Instant.parse("2027-02-28T11:00:01Z"));

        var total = measures().total();

        assertThat(total.get(Figure.DUE_SIX)).isEqualTo(2);
        assertThat(total.get(Figure.BY_SIX)).isEqualTo(1);
        assertThat(total.get(Figure.BY_NINE)).isEqualTo(2);
        assertThat(measures().atSix()).isEqualTo(new BigDecimal("50.0"));
    }

    @Test
    void whoMetTheMinimumBeforeThePathwayWasThereBecameEligibleThatDay() {
        var later = world.pathway(ANY, Instant.parse("2026-09-10T08:00:00Z"));
        pass(learner, 0, "2025-03-01T00:00:00Z");

        assertThat(of(later.id()).months()).extracting(MonthMeasure::month).containsExactly(YearMonth.of(2026, 9));
        assertThat(measures().months()).extracting(MonthMeasure::month).containsExactly(YearMonth.of(2025, 3));
    }

    @Test
    void eachMinimumIsMetWhenTheRecordMetIt() {
        var two = world.pathway(new Minimum.Requirements(2));
        var good = world.pathway(new Minimum.Grades(1, new BigDecimal("70")));
        var all = world.pathway(new Minimum.Completed());
        pass(learner, 0, "2026-01-10T00:00:00Z");
        world.certificate(
                learner,
                taught.runs().get(1),
                Track.VERIFIED,
                Result.PASS,
                new BigDecimal("70"),
                Instant.parse("2026-03-10T00:00:00Z"));
        pass(learner, 2, "2026-05-10T00:00:00Z");

        assertThat(monthOf(pathway)).isEqualTo(YearMonth.of(2026, 1));
        assertThat(monthOf(two)).isEqualTo(YearMonth.of(2026, 3));
        assertThat(monthOf(good)).isEqualTo(YearMonth.of(2026, 3));
        assertThat(monthOf(all)).isEqualTo(YearMonth.of(2026, 5));
    }

    @Test
    void auditedAndRevokedCertificatesMakeNobodyEligibleUnlessTheRecordWasSent() {
        var sender = Ids.next();
        var at = Instant.parse("2026-03-01T00:00:00Z");
        world.certificate(Ids.next(), taught.runs().getFirst(), Track.AUDIT, Result.PASS, null, at);
        pass(learner, 0, "2026-03-01T00:00:00Z");
        pass(sender, 0, "2026-03-01T00:00:00Z");
        world.sent(sender, pathway, Instant.parse("2026-04-02T00:00:00Z"));
        for (var one : List.of(learner, sender))
            revocations.revokeCourseCertificate(
                    one, taught.runs().getFirst().id(), "Copied", Instant.parse("2026-05-01T00:00:00Z"));

        assertThat(measures().total().get(Figure.ELIGIBLE)).isEqualTo(1);
        assertThat(measures().months()).extracting(MonthMeasure::month).containsExactly(YearMonth.of(2026, 4));
    }

    @Test
    void nobodyBecomesEligibleForWhatHasEnded() {
        world.ended(pathway, Instant.parse("2026-02-01T00:00:00Z"));
        pass(learner, 0, "2026-01-31T23:59:59Z");
        pass(Ids.next(), 0, "2026-02-01T00:00:00Z");

        assertThat(of(pathway.id()).total().get(Figure.ELIGIBLE)).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackStaysSentAndTheLastWordOfTheInstitutionCounts() {
        var application = sent("2026-02-01T00:00:00Z");
        world.event(application, "DECLINED", Instant.parse("2026-02-03T00:00:00Z"));
        world.event(application, "GRANTED", Instant.parse("2026-02-05T00:00:00Z"));
        world.event(application, "GRANTED", Instant.parse("2026-02-09T00:00:00Z"));
        world.event(application, "WITHDRAWN", Instant.parse("2026-02-10T00:00:00Z"));

        var total = measures().total();

        assertThat(total.get(Figure.SENT)).isEqualTo(1);
        assertThat(total.get(Figure.OPENED)).isEqualTo(1);
        assertThat(total.get(Figure.GRANTED)).isEqualTo(1);
        assertThat(total.get(Figure.DECLINED)).isZero();
        assertThat(total.get(Figure.WITHDRAWN)).isEqualTo(1);
        assertThat(time(Step.OPENED)).isEqualTo(Duration.ofDays(2));
        assertThat(time(Step.GRANTED)).isEqualTo(Duration.ofDays(4));
    }

    @Test
    void aDecisionTakenBackCountsForNothing() {
        var application = sent("2026-02-01T00:00:00Z");
        world.event(application, "GRANTED", Instant.parse("2026-02-05T00:00:00Z"));
        world.event(application, "REVIEW_BEGUN", Instant.parse("2026-02-06T00:00:00Z"));

        assertThat(measures().total().get(Figure.GRANTED)).isZero();
        assertThat(measures().total().get(Figure.OPENED)).isEqualTo(1);
    }

    @Test
    void timesAreOfAPersonInTheMiddleAndAtTheNinthDecile() {
        for (int i = 1; i <= 10; i++) {
            var one = Ids.next();
            pass(one, 0, "2026-01-01T00:00:00Z");
            world.sent(one, pathway, Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(i)));
        }

        var sending = measures().times().get(Step.SENT.ordinal());

        assertThat(sending).isEqualTo(new StepTime(Step.SENT, 10, Duration.ofDays(5), Duration.ofDays(9)));
        assertThat(time(Step.GRANTED)).isNull();
    }

    @Test
    void aMergedPersonCountsOnceAndLookingEarlierTookNoTime() {
        var other = Ids.next();
        pass(learner, 0, "2026-03-05T00:00:00Z");
        pass(other, 0, "2026-01-05T00:00:00Z");
        world.looked(other, pathway.id(), Instant.parse("2025-12-01T00:00:00Z"));
        world.looked(other, world.programme().id(), Instant.parse("2025-12-01T00:00:00Z"));
        world.wants(learner, Want.CAREER);
        people.merge(other, learner, "The same person");

        var all = measures();

        assertThat(all.total().get(Figure.ELIGIBLE)).isEqualTo(1);
        assertThat(all.total().get(Figure.LOOKED)).isEqualTo(1);
        assertThat(all.months()).extracting(MonthMeasure::month).containsExactly(YearMonth.of(2026, 1));
        assertThat(all.wants().get(Want.CAREER.ordinal()).figures().get(Figure.ELIGIBLE))
                .isEqualTo(1);
        assertThat(time(Step.LOOKED)).isEqualTo(Duration.ZERO);
    }

    @Test
    void completionIsReadOfThoseBeforeAndSinceTheFirstPathway() {
        var before = Ids.next();
        for (int run = 0; run < 3; run++) pass(before, run, "2023-0" + (run + 1) + "-01T00:00:00Z");
        pass(learner, 0, "2026-01-15T09:00:00Z");
        pass(learner, 1, "2026-02-15T09:00:00Z");
        pass(learner, 2, "2027-01-15T09:00:00Z");
        pass(Ids.next(), 0, "2027-03-01T00:00:00Z");

        var measured = read();

        assertThat(measured.before().get(Figure.COMPLETED)).isEqualTo(1);
        assertThat(measured.after().get(Figure.ELIGIBLE)).isEqualTo(2);
        assertThat(measured.after().share(Figure.COMPLETED, Figure.ELIGIBLE)).isEqualTo(new BigDecimal("50.0"));
        assertThat(measured.after().get(Figure.DUE_YEAR)).isEqualTo(1);
        assertThat(measured.after().get(Figure.WITHIN_YEAR)).isEqualTo(1);
    }

    @Test
    void aPathwayIsOnOfferFromItsFirstDayForGood() {
        var institution = offers.institution();
        var draft = offers.approved(institution, taught.programme(), "Later", ANY);
        assertThat(offeredAt(draft)).isNull();

        offers.pathways().open(institution, draft.id());
        var since = offeredAt(draft);
        offers.pathways().close(institution, draft.id());
        offers.pathways().open(institution, draft.id());

        assertThat(since).isNotNull();
        assertThat(offeredAt(draft)).isEqualTo(since);
    }

    private UUID sent(String at) {
        pass(learner, 0, "2026-01-01T00:00:00Z");
        return world.sent(learner, pathway, Instant.parse(at));
    }

    private void pass(UUID who, int run, String at) {
        world.passed(who, taught.runs().get(run), at);
    }

    private YearMonth monthOf(Pathway one) {
        return of(one.id()).months().getFirst().month();
    }

    private Duration time(Step step) {
        return measures().times().get(step.ordinal()).median();
    }

    private WayMeasures measures() {
        return read().all();
    }

    private WayMeasures of(UUID pathwayId) {
        return Measures.way(read(), pathwayId).measures();
    }

    private ProgrammeMeasures read() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var counting = new MeasureCounting(jdbc, organisations, clock);
        transactions.executeWithoutResult(status -> counting.count(taught.programme()));
        return new Measures(store, counting, baselines, programmes, organisations, clock).of(taught.programme(), true);
    }

    private Instant offeredAt(Pathway one) {
        return jdbc.sql("select offered_at from pathway_pairing where pathway_id = :pathway")
                .param("pathway", one.id())
                .query((row, number) -> row.getObject(1, java.time.OffsetDateTime.class))
                .optional()
                .map(java.time.OffsetDateTime::toInstant)
                .orElse(null);
    }
}
