package org.matricula.billing;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** A charge carries ids, dates and amounts only; what staff wrote about one can name people and can be emptied. */
@Component
class BillingData implements PersonalData {

    private final CostStore costs;
    private final QuestionStore questions;

    BillingData(CostStore costs, QuestionStore questions) {
        this.costs = costs;
        this.questions = questions;
    }

    @Override
    public String section() {
        return "charges";
    }

    @Override
    public List<Charge> export(Person person) {
        return costs.ofLearners(person.ids());
    }

    @Override
    public void erase(Person person) {
        questions.empty(person.ids());
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "charge",
                "what an organisation paid for a learner's place, and when; kept for the sums, nameless once the account is erased",
                "charge_note.text",
                "what staff wrote about a charge; emptied when its author or the learner closes the account");
    }
}
