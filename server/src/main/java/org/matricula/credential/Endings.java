package org.matricula.credential;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells holders a month before that a credential ends. One that lasts for less than two months says so from the start. */
@Configuration(proxyBeanMethods = false)
class Endings {

    static final Duration AHEAD = Duration.ofDays(30);

    private static final Duration SHORT = Duration.ofDays(60);
    private static final int BATCH = 200;

    private final CredentialStore store;
    private final HolderLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Endings(CredentialStore store, HolderLetters letters, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> tellOfEnds() {
        return Tasks.recurring("tell-of-ends", FixedDelay.ofHours(1)).execute((instance, context) -> tell());
    }

    void tell() {
        while (Boolean.TRUE.equals(transaction.execute(status -> tellSome()))) {
            // each batch is a transaction of its own: killed between two, nobody is told twice
        }
    }

    private boolean tellSome() {
        var now = clock.instant();
        var ending = store.endingBefore(now.plus(AHEAD), now, BATCH);
        store.toldOfEnd(ending.stream().map(CredentialStore.Facts::credentialId).toList(), now);
        for (var credential : ending) {
            if (concerns(credential)) letters.ends(credential, credential.validUntil());
        }
        return ending.size() == BATCH;
    }

    private static boolean concerns(CredentialStore.Facts credential) {
        var lasts = Duration.between(credential.awardedAt(), credential.validUntil());
        return credential.standing().isValid() && credential.page() != PageState.UNOPENED && lasts.compareTo(SHORT) > 0;
    }
}
