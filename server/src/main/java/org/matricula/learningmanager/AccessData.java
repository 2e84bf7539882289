package org.matricula.learningmanager;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** Staff accept terms for their organisation: what stays is an id, which names nobody once the account is closed. */
@Component
class AccessData implements PersonalData {

    private final AccessStore store;

    AccessData(AccessStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "learning manager";
    }

    @Override
    public List<Acceptance> export(Person person) {
        return store.by(person.ids());
    }

    @Override
    public void erase(Person person) {
        // The organisation's agreement outlives the person who gave it, without a name.
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "learning_manager_acceptance.accepted_by",
                "who accepted the terms for an organisation, and when; nameless once the account is closed");
    }
}
