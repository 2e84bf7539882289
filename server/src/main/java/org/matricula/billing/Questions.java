package org.matricula.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** <i>Question this charge</i>, and what is answered (product rule 9). A credit is for the whole charge, and for good. */
@Service
public class Questions {

    static final int LONGEST_TEXT = 2_000;

    private final ChargeStore charges;
    private final QuestionStore store;
    private final PrepaymentStore prepayments;
    private final ChargeTallies tallies;
    private final Budgets budgets;
    private final Audit audit;
    private final Clock clock;

    Questions(
            ChargeStore charges,
            QuestionStore store,
            PrepaymentStore prepayments,
            ChargeTallies tallies,
            Budgets budgets,
            Audit audit,
            Clock clock) {
        this.charges = charges;
        this.store = store;
        this.prepayments = prepayments;
        this.tallies = tallies;
        this.budgets = budgets;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was written about a charge, the first first. @throws NotFound if the organisation has no such charge */
    public List<ChargeNote> notes(UUID organisationId, UUID chargeId) {
        return store.notes(charge(organisationId, chargeId).id());
    }

    /** How many questions are open, by organisation; none where there is none. */
    public Map<UUID, Integer> open() {
        return store.open();
    }

    /**
     * @throws NotFound if the organisation has no such charge
     * @throws Invalid naming {@code text}
     * @throws Refusal if it was credited already or a question is open
     */
    @Transactional
    public void ask(UUID organisationId, UUID chargeId, String text) {
        var charge = charge(organisationId, chargeId);
        var words = checked(text, "billing.question.empty");
        if (isCredited(charge)) throw new Refusal("billing.question.credited");
        var now = clock.instant();
        if (!store.open(charge, now)) throw new Refusal("billing.question.is-open");
        write(charge, ChargeNote.Kind.QUESTION, words, now);
    }

    /** The charge stays. @throws NotFound, Invalid naming {@code text}, Refusal if no question is open */
    @Transactional
    public void answer(UUID organisationId, UUID chargeId, String text) {
        var charge = charge(organisationId, chargeId);
        var words = checked(text, "billing.answer.empty");
        var now = clock.instant();
        if (!store.settle(chargeId, now)) throw new Refusal("billing.question.none");
        write(charge, ChargeNote.Kind.ANSWER, words, now);
    }

    /**
     * It needn't be paid; what it took from a prepayment is given back. A question isn't needed first.
     *
     * @throws NotFound, Invalid naming {@code text}, Refusal if it was credited already or cost nothing
     */
    @Transactional
    public void credit(UUID organisationId, UUID chargeId, String reason) {
        var charge = charge(organisationId, chargeId);
        var words = checked(reason, "billing.credit.no-reason");
        if (charge.amount() == 0) throw new Refusal("billing.credit.nothing");
        var now = clock.instant();
        if (!store.credit(chargeId, now, Caller.currentActorId().orElse(null)))
            throw new Refusal("billing.question.credited");
        store.settle(chargeId, now);
        write(charge, ChargeNote.Kind.CREDIT, words, now);
        budgets.credited(charge, charges.groupOf(chargeId));
        if (charge.isPrepaid()) giveBack(charge);
        tallies.credited(charge, charges.monthOf(chargeId));
    }

    private void giveBack(Charge charge) {
        prepayments.giveBack(new PrepaymentStore.Taken(
                Objects.requireNonNull(charge.prepaymentId()), Objects.requireNonNull(charge.units())));
    }

    private void write(Charge charge, ChargeNote.Kind kind, String words, Instant now) {
        var author = Caller.currentActorId().orElse(null);
        store.add(new ChargeNote(Ids.next(), charge.id(), kind, now, author, words));
        audit.record(
                charge.organisationId(),
                "charge." + kind.name().toLowerCase(java.util.Locale.ROOT),
                "charge",
                charge.id(),
                Map.of());
    }

    private Charge charge(UUID organisationId, UUID chargeId) {
        return charges.find(organisationId, chargeId).orElseThrow(NotFound::new);
    }

    private boolean isCredited(Charge charge) {
        return store.notes(charge.id()).stream().anyMatch(note -> note.kind() == ChargeNote.Kind.CREDIT);
    }

    private static String checked(String text, String missing) {
        var words = text.strip();
        new Invalid.Collector()
                .check(!words.isEmpty(), "text", missing)
                .check(words.length() <= LONGEST_TEXT, "text", "billing.text.too-long", LONGEST_TEXT)
                .orThrow();
        return words;
    }
}
