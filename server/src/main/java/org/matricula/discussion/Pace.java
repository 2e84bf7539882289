package org.matricula.discussion;

import java.time.Duration;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Throttle;
import org.springframework.stereotype.Component;

/** How fast one person may write, like and report; far above what a conversation needs. Count outside transactions. */
@Component
class Pace {

    enum Kind {
        POST(20, Duration.ofMinutes(10)),
        LIKE(120, Duration.ofMinutes(10)),
        REPORT(20, Duration.ofHours(1));

        private final int times;
        private final Duration period;

        Kind(int times, Duration period) {
            this.times = times;
            this.period = period;
        }
    }

    private final Throttle throttle;

    Pace(Throttle throttle) {
        this.throttle = throttle;
    }

    /** @throws Refusal if it was too fast, with how long to wait */
    void take(Kind kind, Person person) {
        if (!throttle.allows("discussion-" + kind + ":" + person.id(), kind.times, kind.period))
            throw new Refusal("discussion.too-fast." + kind, kind.times, kind.period.toMinutes());
    }
}
