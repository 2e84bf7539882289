package org.matricula.coaching.crisis;

import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;

/** What a learner sees of their own crisis. */
@Service
public class OwnCrises {

    private final CrisisStore store;

    OwnCrises(CrisisStore store) {
        this.store = store;
    }

    /** The one that isn't closed. */
    public Optional<Crisis> open(Person person, UUID offerId) {
        return store.of(person).stream()
                .filter(crisis -> crisis.isOpen() && crisis.offerId().equals(offerId))
                .findFirst();
    }
}
