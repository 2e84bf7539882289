package org.matricula.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Product rule 9: what arises when an enrolment becomes active. */
@MatriculaTest
class ChargingTests {

    @Autowired
    Learning learning;

    @Autowired
    Partnership partnership;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Prepayments prepayments;

    @Autowired
    Costs costs;

    @Autowired
    ChargeTallies tallies;

    @Autowired
    JdbcClient jdbc;

    Course course;
    CourseRun run;
    UUID learner;

    @BeforeEach
    void anOpenRun() {
        course = learning.programmeOf(1).courses().getFirst();
        run = partnership.openRun(course, BusinessModel.OPEN_UPGRADE);
        learner = learning.somebody().id();
    }

    @Test
    void rule9AnEnrolmentIsChargedOnceAtThePriceOfThatDay() {
        var partner = partnership.paying("10.00");

        partnership.join(learner, run, partner);
        partnership.agree(partner.id(), Basis.NEGOTIATED, "12.00");
        partnership.join(learner, run, partner);
        partnership.join(learning.somebody().id(), run, partner);

        assertThat(amounts(partner)).containsExactly(1200L, 1000L);
    }

    @Test
    void rule9RejoiningIsFreeAlsoWhenNoPriceIsAgreedAnyMore() {
        var partner = partnership.paying("10.00");
        partnership.join(learner, run, partner);
        partnership.agree(partner.id(), Basis.ENDED, "");

        places.leave(person(), run);
        partnership.join(learner, run, partner);

        assertThat(amounts(partner)).containsExactly(1000L);
        assertThat(enrolments.of(learner, run.id()).orElseThrow().hasLeft()).isFalse();
    }

    @Test
    void anAuditEnrolmentOfOnesOwnIsUpgradedAndChargedOnce() {
        var partner = partnership.paying("10.00");
        places.join(person(), run, Source.OWN, null, partner.zone());
        assertThat(amounts(partner)).isEmpty();

        partnership.join(learner, run, partner);
        partnership.join(learner, run, partner);

        assertThat(amounts(partner)).containsExactly(1000L);
        assertThat(enrolments.of(learner, run.id()).orElseThrow().track()).isEqualTo(Track.UPGRADED);
    }

    @Test
    void whoComesBackThroughAnOrganisationIsChargedToItWhateverTheyCameByBefore() {
        var partner = partnership.paying("10.00");
        places.join(person(), run, Source.API, null, partner.zone());
        places.leave(person(), run);

        partnership.join(learner, run, partner);

        assertThat(amounts(partner)).containsExactly(1000L);
        assertThat(rows(partner).getFirst().charge().source()).isEqualTo(Source.PERSONAL_INVITATION);
    }

    @Test
    void whoComesByThemselvesOrByAProgramCostsNobody() {
        var partner = partnership.withoutPrice();
        places.join(person(), run, Source.OWN, null, partner.zone());
        places.join(people.personOf(learning.somebody().id()), run, Source.API, partner.id(), partner.zone());

        assertThat(amounts(partner)).isEmpty();
    }

    @Test
    void withoutAnAgreedPriceNobodyIsEnrolled() {
        var partner = partnership.withoutPrice();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> partnership.join(learner, run, partner))
                .satisfies(e -> assertThat(e.key()).isEqualTo("billing.not-agreed"));

        assertThat(enrolments.of(learner, run.id())).isEmpty();
        assertThat(enrolments.tallies(List.of(run.id()))).isEmpty();
    }

    @Test
    void sponsoredEnrolmentsAreListedAndUseNothing() {
        var partner = partnership.sponsored();
        prepayments.enrolments(partner.id(), "5", "");

        partnership.join(learner, run, partner);

        assertThat(rows(partner).getFirst().state().payment()).isEqualTo(ChargeState.Payment.NOTHING);
        assertThat(prepayments.of(partner.id()).getFirst().used()).isZero();
    }

    @Test
    void rule9TheOldestPrepaymentWithRoomIsUsedFirstInItsOwnUnit() {
        var partner = partnership.paying("10.00");
        prepayments.sum(partner.id(), "GBP", "15.00", "first");
        prepayments.sum(partner.id(), "EUR", "900.00", "other currency");
        prepayments.enrolments(partner.id(), "1", "second");

        everybodyJoins(3, partner);

        assertThat(prepayments.of(partner.id())).extracting(Prepayment::used).containsExactly(1000L, 0L, 1L);
        assertThat(month(partner))
                .returns(3, CostMonth::charges)
                .returns(2, CostMonth::prepaid)
                .returns(3000L, CostMonth::amount)
                .returns(1000L, CostMonth::toInvoice);
    }

    @Test
    void fiftyAtOnceOnAPrepaymentWithTenLeftUseExactlyTen() throws Exception {
        var partner = partnership.paying("10.00");
        prepayments.enrolments(partner.id(), "10", "");

        atOnce(IntStream.range(0, 50)
                .mapToObj(i -> learning.somebody().id())
                .<Callable<?>>map(one -> () -> partnership.join(one, run, partner))
                .toList());

        assertThat(prepayments.of(partner.id()).getFirst().left()).isZero();
        assertThat(rows(partner))
                .extracting(row -> row.state().payment())
                .hasSize(50)
                .satisfies(all -> assertThat(all.stream().filter(ChargeState.Payment.PREPAID::equals))
                        .hasSize(10));
        assertThat(month(partner)).returns(50, CostMonth::charges).returns(40_000L, CostMonth::toInvoice);
    }

    @Test
    void aSumIsNeverOverdrawnByThoseWhoComeAtOnce() throws Exception {
        var partner = partnership.paying("10.00");
        prepayments.sum(partner.id(), "GBP", "95.00", "");
        prepayments.sum(partner.id(), "GBP", "25.00", "");

        atOnce(IntStream.range(0, 20)
                .mapToObj(i -> learning.somebody().id())
                .<Callable<?>>map(one -> () -> partnership.join(one, run, partner))
                .toList());

        assertThat(prepayments.of(partner.id())).extracting(Prepayment::used).containsExactly(9000L, 2000L);
        assertThat(month(partner)).returns(9_000L, CostMonth::toInvoice);
    }

    @Test
    void acceptingInTwoTabsAtOnceIsChargedOnce() throws Exception {
        var partner = partnership.paying("10.00");
        prepayments.enrolments(partner.id(), "10", "");
        Callable<?> accept = () -> partnership.join(learner, run, partner);

        atOnce(List.of(accept, accept, accept, accept));

        assertThat(amounts(partner)).containsExactly(1000L);
        assertThat(prepayments.of(partner.id()).getFirst().used()).isEqualTo(1);
    }

    @Test
    void countingAgainFindsWhatWasCounted() {
        var partner = partnership.paying("10.00");
        prepayments.enrolments(partner.id(), "1", "");
        everybodyJoins(3, partner);
        var counted = costs.months(partner.id());
        jdbc.sql("update charge_tally set charges = 77, to_invoice = 0 where organisation_id = :id")
                .param("id", partner.id())
                .update();

        tallies.recount();

        assertThat(costs.months(partner.id())).isEqualTo(counted);
    }

    private void everybodyJoins(int many, Organisation partner) {
        for (var i = 0; i < many; i++) partnership.join(learning.somebody().id(), run, partner);
    }

    /** As many at a time as there are connections for: more would wait for one, in tests no longer than two seconds. */
    private static void atOnce(List<Callable<?>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = calls.stream().map(threads::submit).toList();
            for (var one : running) one.get();
        }
    }

    private CostMonth month(Organisation partner) {
        return costs.months(partner.id()).getFirst();
    }

    private List<CostRow> rows(Organisation partner) {
        return costs.months(partner.id()).stream()
                .flatMap(month -> costs.month(partner.id(), month.month(), null, 100).stream())
                .toList();
    }

    private List<Long> amounts(Organisation partner) {
        return rows(partner).stream().map(row -> row.charge().amount()).toList();
    }

    private Person person() {
        return people.personOf(learner);
    }
}
