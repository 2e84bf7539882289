package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds learners of a call 24 hours before it begins; not of one that was planned later than that. */
@Component
class CallReminders {

    private static final Logger LOG = LoggerFactory.getLogger(CallReminders.class);
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final int BATCH = 500;

    private final CallStore store;
    private final CallLetters letters;
    private final Reach reach;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallReminders(CallStore store, CallLetters letters, Reach reach, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.reach = reach;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each in a transaction of its own: what breaks for one doesn't keep the others from theirs. */
    void run() {
        var now = clock.instant();
        for (var call : store.toRemind(now, now.plus(BEFORE), BATCH)) {
            try {
                transaction.executeWithoutResult(status -> remind(call));
            } catch (RuntimeException e) {
                LOG.warn("Nobody could be reminded of the call {} yet: {}", call.id(), e.getMessage());
            }
        }
    }

    /** Consent first: it is held until the reminder waits in the outbox. */
    private void remind(Call call) {
        if (!reach.agrees(call.learnerId(), call.offerId())) return;
        if (store.reminded(call, clock.instant())) letters.remind(call);
    }
}
