package org.matricula.credential.share.web;

import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Whose backpack it is: always that of whoever is signed in. */
@Component
final class Own {

    private final People people;

    Own(People people) {
        this.people = people;
    }

    Person person() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
