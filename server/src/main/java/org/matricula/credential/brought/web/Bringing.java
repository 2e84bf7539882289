package org.matricula.credential.brought.web;

import java.time.Duration;
import org.matricula.account.People;
import org.matricula.credential.brought.BroughtCredentials;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Throttle;
import org.springframework.stereotype.Component;

/** Who brings something, and how often: each document may make us ask another server. */
@Component
final class Bringing {

    private static final int TRIES = 60;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final People people;
    private final BroughtCredentials credentials;
    private final Throttle throttle;

    Bringing(People people, BroughtCredentials credentials, Throttle throttle) {
        this.people = people;
        this.credentials = credentials;
        this.throttle = throttle;
    }

    Person person() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }

    /** @throws Refusal if it was tried too often, or as {@link BroughtCredentials#add} says */
    BroughtCredentials.Added bring(byte[] document) {
        var person = person();
        if (!throttle.allows("bring:" + person.id(), TRIES, PERIOD)) throw new Refusal("credential.brought.often");
        return credentials.add(person, document);
    }
}
