package org.matricula.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;

/** Product rule 9: "Question this charge", and credits. */
@MatriculaTest
class QuestionsTests {

    @Autowired
    Learning learning;

    @Autowired
    Partnership partnership;

    @Autowired
    Prepayments prepayments;

    @Autowired
    Costs costs;

    @Autowired
    Questions questions;

    @Autowired
    Credits credits;

    @Autowired
    ChargeTallies tallies;

    Organisation partner;

    @BeforeEach
    void anOrganisationThatPays() {
        partner = partnership.paying("10.00");
    }

    @Test
    void aCreditGivenTwiceAtOnceIsGivenOnce() throws Exception {
        prepayments.sum(partner.id(), "GBP", "100.00", "");
        var charge = charge();
        charge();
        Callable<Boolean> credit = () -> {
            try {
                credits.give(partner.id(), charge, "A mistake");
                return true;
            } catch (Refusal e) {
                return false;
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, 8).mapToObj(i -> threads.submit(credit)).toList();
            var given = 0;
            for (var one : running) if (one.get()) given++;
            assertThat(given).isEqualTo(1);
        }

        assertThat(prepayments.of(partner.id()).getFirst().used()).isEqualTo(1000);
        assertThat(costs.months(partner.id()).getFirst().credited()).isEqualTo(1000);
    }

    @Test
    void whatACreditGaveBackServesTheNextEnrolment() {
        prepayments.enrolments(partner.id(), "1", "");
        var charge = charge();

        credits.give(partner.id(), charge, "A mistake");
        var next = charge();

        assertThat(costs.charge(partner.id(), next).state().payment()).isEqualTo(ChargeState.Payment.PREPAID);
        assertThat(prepayments.of(partner.id()).getFirst().left()).isZero();
    }

    @Test
    void sumsWithCreditsAreTheSameWhenCountedAgain() {
        prepayments.enrolments(partner.id(), "1", "");
        credits.give(partner.id(), charge(), "A mistake");
        charge();
        credits.give(partner.id(), charge(), "Another, on an invoice");
        charge();
        var counted = costs.months(partner.id());

        tallies.recount();

        assertThat(costs.months(partner.id())).isEqualTo(counted);
        assertThat(counted.getFirst())
                .returns(4, CostMonth::charges)
                .returns(1, CostMonth::prepaid)
                .returns(1000L, CostMonth::toInvoice)
                .returns(2000L, CostMonth::credited);
    }

    @Test
    void aChargeIsCreditedInPartsWithTheirReasonsUntilNothingIsLeft() {
        var charge = charge();

        credits.give(partner.id(), charge, "2.50", "Late start");
        assertThat(state(charge))
                .returns(ChargeState.Payment.TO_INVOICE, ChargeState::payment)
                .returns(250L, ChargeState::credited)
                .returns("Late start", ChargeState::reason);
        credits.give(partner.id(), charge, "2.5", "Tests broken");
        credits.give(partner.id(), charge, "The rest");

        assertThat(state(charge))
                .returns(ChargeState.Payment.CREDITED, ChargeState::payment)
                .returns("Late start · Tests broken · The rest", ChargeState::reason);
        assertThat(questions.notes(partner.id(), charge))
                .extracting(ChargeNote::credited)
                .containsExactly(250L, 250L, 500L);
        assertThat(costs.months(partner.id()).getFirst())
                .returns(0L, CostMonth::toInvoice)
                .returns(1000L, CostMonth::credited);
    }

    @Test
    void noMoreIsCreditedThanIsLeft() {
        var charge = charge();
        credits.give(partner.id(), charge, "4", "A part");

        for (var amount : List.of("6.01", "0", "1,000", "-1", "much")) {
            assertThatExceptionOfType(Invalid.class)
                    .as(amount)
                    .isThrownBy(() -> credits.give(partner.id(), charge, amount, "Too much"))
                    .satisfies(wrong ->
                            assertThat(wrong.fields().getFirst().field()).isEqualTo("amount"));
        }
        assertThat(state(charge).left().minor()).isEqualTo(600);
    }

    @Test
    void twoPartsGivenAtOnceAreNeverMoreThanTheCharge() throws Exception {
        var charge = charge();
        Callable<Boolean> part = () -> {
            try {
                credits.give(partner.id(), charge, "6.00", "A part");
                return true;
            } catch (Invalid | Refusal e) {
                return false;
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = 0;
            for (var one : threads.invokeAll(Collections.nCopies(8, part))) if (one.get()) given++;
            assertThat(given).isEqualTo(1);
        }
        assertThat(state(charge).credited()).isEqualTo(600);
    }

    @Test
    void aPartGoesBackToAPrepaidSumAndNumbersOfEnrolmentsAreGivenBackWhole() {
        prepayments.enrolments(partner.id(), "1", "");
        var whole = charge();
        prepayments.sum(partner.id(), "GBP", "100.00", "");
        var part = charge();

        credits.give(partner.id(), part, "2.50", "A part");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> credits.give(partner.id(), whole, "2.50", "A part"))
                .withMessageContaining("whole-only");
        credits.give(partner.id(), whole, "10.00", "All of it");

        assertThat(prepayments.of(partner.id())).extracting(Prepayment::used).containsExactly(0L, 750L);
        var counted = costs.months(partner.id());
        assertThat(counted.getFirst())
                .returns(1, CostMonth::prepaid)
                .returns(0L, CostMonth::toInvoice)
                .returns(1250L, CostMonth::credited);
        tallies.recount();
        assertThat(costs.months(partner.id())).isEqualTo(counted);
    }

    @Test
    void whatCostNothingIsNotCredited() {
        partnership.agree(partner.id(), Basis.SPONSORED, "");
        var charge = charge();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> credits.give(partner.id(), charge, "A mistake"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("billing.credit.nothing"));
    }

    @Test
    void onlyAnOpenQuestionIsAnswered() {
        var charge = charge();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> questions.answer(partner.id(), charge, "Why not"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("billing.question.none"));
    }

    private ChargeState state(UUID charge) {
        return costs.charge(partner.id(), charge).state();
    }

    private UUID charge() {
        var run = partnership.openRun(learning.programmeOf(1).courses().getFirst(), BusinessModel.OPEN_SPONSORED);
        partnership.join(learning.somebody().id(), run, partner);
        var month = costs.months(partner.id()).getFirst().month();
        return costs.month(partner.id(), month, null, 1).getFirst().charge().id();
    }
}
