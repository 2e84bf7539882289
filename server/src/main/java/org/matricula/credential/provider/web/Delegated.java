package org.matricula.credential.provider.web;

import java.time.Duration;
import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Throttle;
import org.springframework.stereotype.Component;

/** For whom the app of the current request acts. */
@Component
final class Delegated {

    private static final int TRIES = 60;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final People people;

    Delegated(People people) {
        this.people = people;
    }

    Caller.Delegate caller() {
        return Caller.any()
                .filter(Caller.Delegate.class::isInstance)
                .map(Caller.Delegate.class::cast)
                .orElseThrow();
    }

    Person person() {
        return people.personOf(caller().accountId());
    }

    /** What costs more than reading, no app does without limit. @throws ImsxAnswers.TooOften */
    void requireSeldom(Throttle throttle, String what) {
        if (!throttle.allows(what + ":" + caller().accountId(), TRIES, PERIOD)) throw new ImsxAnswers.TooOften();
    }
}
