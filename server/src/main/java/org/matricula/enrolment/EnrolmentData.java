package org.matricula.enrolment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/**
 * An enrolment carries ids and dates only: once name, address and external ids are gone, it is about nobody. Why somebody
 * was granted something is in words, and goes.
 */
@Component
class EnrolmentData implements PersonalData {

    /** @param granted by run */
    record Held(List<Enrolment> enrolments, Map<UUID, Adjustment> granted) {}

    private final EnrolmentStore store;
    private final Adjustments adjustments;

    EnrolmentData(EnrolmentStore store, Adjustments adjustments) {
        this.store = store;
        this.adjustments = adjustments;
    }

    @Override
    public String section() {
        return "enrolments";
    }

    @Override
    public Held export(Person person) {
        return new Held(store.of(person), adjustments.of(person));
    }

    @Override
    public void erase(Person person) {
        // Nothing else here says who it was; the rows stay so that counts do.
        adjustments.forgetReasons(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "enrolment",
                "who takes part in which run and until when; kept for the counts, nameless once the account is erased",
                "adjustment",
                "extra time, attempts and access a learner was granted, and why; without the reason and nameless once the account is erased",
                "place_taken_back",
                "who lost a place in an invite-only run when the organisation that gave it removed them; kept for the counts, nameless once the account is erased",
                "enrolment_history",
                "who joined and left which run when, and on what terms; kept for the counts, nameless once the account is erased");
    }
}
