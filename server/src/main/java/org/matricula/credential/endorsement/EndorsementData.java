package org.matricula.credential.endorsement;

import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** What organisations say of a learner's credentials. */
@Component
final class EndorsementData implements PersonalData {

    private final EndorsementStore store;

    EndorsementData(EndorsementStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "endorsements";
    }

    @Override
    public Object export(Person person) {
        return store.ofLearners(person.learnerIds()).stream()
                .map(one -> Map.of(
                        "credential", String.valueOf(one.credentialId()),
                        "state", one.state(),
                        "request", one.request(),
                        "comment", one.comment(),
                        "madeAt", one.madeAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.erase(person.learnerIds());
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "endorsement.request", "what a learner wrote to be endorsed; deleted by erasure",
                "endorsement.comment", "what an organisation says of a learner's credential; deleted by erasure",
                "endorsement.document", "the same, signed, under the learner's key; deleted by erasure");
    }
}
