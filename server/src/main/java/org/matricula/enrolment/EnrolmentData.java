package org.matricula.enrolment;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** An enrolment carries ids and dates only: once name, address and external ids are gone, it is about nobody. */
@Component
class EnrolmentData implements PersonalData {

    private final EnrolmentStore store;

    EnrolmentData(EnrolmentStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "enrolments";
    }

    @Override
    public List<Enrolment> export(Person person) {
        return store.of(person);
    }

    @Override
    public void erase(Person person) {
        // Nothing here says who it was; the rows stay so that counts do.
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "enrolment",
                "who takes part in which run and until when; kept for the counts, nameless once the account is erased",
                "adjustment",
                "extra time, attempts and access a learner was granted; nameless once the account is erased",
                "enrolment_history",
                "who joined and left which run when, and on what terms; kept for the counts, nameless once the account is erased");
    }
}
