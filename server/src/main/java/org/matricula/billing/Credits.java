package org.matricula.billing;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes charges back, whole or in parts, for good and with a reason (product rule 9). A number of enrolments is paid in
 * whole enrolments, so what came from one is given back whole.
 */
@Service
public class Credits {

    private final ChargeStore charges;
    private final CostStore costs;
    private final QuestionStore questions;
    private final ChargeNotes notes;
    private final QuestionMail mail;
    private final PrepaymentStore prepayments;
    private final ChargeTallies tallies;
    private final Budgets budgets;
    private final Clock clock;

    Credits(
            ChargeStore charges,
            CostStore costs,
            QuestionStore questions,
            ChargeNotes notes,
            QuestionMail mail,
            PrepaymentStore prepayments,
            ChargeTallies tallies,
            Budgets budgets,
            Clock clock) {
        this.charges = charges;
        this.costs = costs;
        this.questions = questions;
        this.notes = notes;
        this.mail = mail;
        this.prepayments = prepayments;
        this.tallies = tallies;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** All that is left of it. */
    @Transactional
    public void give(UUID organisationId, UUID chargeId, String reason) {
        give(organisationId, chargeId, "", reason);
    }

    /**
     * It needn't be paid; what it took from a prepayment is given back. A question isn't needed first, and an open one
     * is settled.
     *
     * @param amount in the charge's currency, like "2.50"; blank for all that is left of it
     * @throws NotFound, Invalid naming {@code amount} or {@code text}, Refusal if nothing is left of it, or it cost nothing
     */
    @Transactional
    public void give(UUID organisationId, UUID chargeId, String amount, String reason) {
        // Two who credit the same charge do so one after the other.
        var charge = charges.lock(organisationId, chargeId).orElseThrow(NotFound::new);
        var state = costs.find(organisationId, chargeId).orElseThrow();
        var words = ChargeNotes.checked(reason, "billing.credit.no-reason");
        if (charge.amount() == 0) throw new Refusal("billing.credit.nothing");
        if (state.isCredited()) throw new Refusal("billing.question.credited");
        var credit = new Credit(charge, checked(amount, state), state.credited());
        if (credit.isPartial() && isWhole(charge)) throw Invalid.field("amount", "billing.credit.whole-only");
        var now = clock.instant();
        questions.settle(chargeId, now);
        var note = notes.write(
                charge,
                ChargeNote.Kind.CREDIT,
                words,
                Map.of("amount", credit.amount().minor()),
                now);
        questions.credit(note, credit, now, Caller.currentActorId().orElse(null));
        budgets.credited(credit, charges.groupOf(chargeId));
        giveBack(credit);
        tallies.credited(credit, charges.monthOf(chargeId));
        mail.credited(charge, credit.amount());
    }

    private static Money checked(String amount, ChargeState state) {
        var left = state.left();
        if (amount.isBlank()) return left;
        var wanted =
                Money.parse(amount, left.currency()).orElseThrow(() -> Invalid.field("amount", "billing.amount.wrong"));
        if (wanted.minor() < 1 || wanted.minor() > left.minor())
            throw Invalid.field("amount", "billing.credit.range", left.text());
        return wanted;
    }

    private boolean isWhole(Charge charge) {
        return charge.isPrepaid() && prepayments.isOfEnrolments(Objects.requireNonNull(charge.prepaymentId()));
    }

    private void giveBack(Credit credit) {
        var charge = credit.charge();
        if (!charge.isPrepaid()) return;
        // A partial one comes from a sum, whose units are those of the amount.
        var units = isWhole(charge)
                ? Objects.requireNonNull(charge.units())
                : credit.amount().minor();
        prepayments.giveBack(new PrepaymentStore.Taken(Objects.requireNonNull(charge.prepaymentId()), units));
    }
}
