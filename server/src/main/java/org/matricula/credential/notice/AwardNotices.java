package org.matricula.credential.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.matricula.credential.CredentialsAwarded;
import org.matricula.credential.Manner;
import org.matricula.platform.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers of which awards learners are to be told, in the transaction that awards: so each is told of once, and none
 * is that wasn't made. Mail waits a moment, so that what is awarded together is told in one.
 */
@Component
public class AwardNotices {

    static final Duration TOGETHER = Duration.ofSeconds(15);
    static final int BATCH = 500;

    private static final int SHOWN = 20;

    private final AwardNoticeStore store;
    private final AwardLetters letters;
    private final Clock clock;

    AwardNotices(AwardNoticeStore store, AwardLetters letters, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(CredentialsAwarded event) {
        if (event.manner() != Manner.TOLD) return;
        store.add(
                event.organisationId(),
                event.achievementId(),
                event.learnerIds(),
                event.credentialIds(),
                clock.instant());
    }

    /** Writes to the next learners. @return how many letters there were, 0 when nobody waits any more */
    @Transactional
    public int write() {
        var now = clock.instant();
        List<UUID> learners = store.waiting(now.minus(TOGETHER), BATCH);
        if (learners.isEmpty()) return 0;
        letters.write(store.take(learners, now));
        return learners.size();
    }

    /** The newest awards of which the person hasn't said that they saw them. */
    public List<AwardNotice> unseen(Person person) {
        return store.unseen(person, SHOWN);
    }

    @Transactional
    public void seen(Person person) {
        store.seen(person, clock.instant());
    }
}
