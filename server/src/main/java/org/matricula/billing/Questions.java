package org.matricula.billing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** <i>Question this charge</i>, and what is answered (product rule 9). The answer may also be one of the {@link Credits}. */
@Service
public class Questions {

    private final ChargeStore charges;
    private final CostStore costs;
    private final QuestionStore store;
    private final ChargeNotes notes;
    private final QuestionMail mail;
    private final Clock clock;

    Questions(
            ChargeStore charges,
            CostStore costs,
            QuestionStore store,
            ChargeNotes notes,
            QuestionMail mail,
            Clock clock) {
        this.charges = charges;
        this.costs = costs;
        this.store = store;
        this.notes = notes;
        this.mail = mail;
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
        var words = ChargeNotes.checked(text, "billing.question.empty");
        if (costs.find(organisationId, chargeId).orElseThrow().isCredited())
            throw new Refusal("billing.question.credited");
        var now = clock.instant();
        if (!store.open(charge, now)) throw new Refusal("billing.question.is-open");
        notes.write(charge, ChargeNote.Kind.QUESTION, words, Map.of(), now);
        mail.asked(charge);
    }

    /** The charge stays. @throws NotFound, Invalid naming {@code text}, Refusal if no question is open */
    @Transactional
    public void answer(UUID organisationId, UUID chargeId, String text) {
        var charge = charge(organisationId, chargeId);
        var words = ChargeNotes.checked(text, "billing.answer.empty");
        var now = clock.instant();
        if (!store.settle(chargeId, now)) throw new Refusal("billing.question.none");
        notes.write(charge, ChargeNote.Kind.ANSWER, words, Map.of(), now);
        mail.answered(charge);
    }

    private Charge charge(UUID organisationId, UUID chargeId) {
        return charges.find(organisationId, chargeId).orElseThrow(NotFound::new);
    }
}
