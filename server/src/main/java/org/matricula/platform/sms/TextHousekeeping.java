package org.matricula.platform.sms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes texts that have been kept long enough, and what was told of none. */
@Configuration(proxyBeanMethods = false)
class TextHousekeeping {

    /** As docs/privacy.md says. */
    static final Duration TEXTS_KEPT = Duration.ofDays(90);

    /** No gateway hands anything in again after this. */
    static final Duration KEYS_KEPT = Duration.ofDays(7);

    private final TextStore texts;
    private final IncomingStore incoming;
    private final ReceiptStore receipts;
    private final Clock clock;

    TextHousekeeping(TextStore texts, IncomingStore incoming, ReceiptStore receipts, Clock clock) {
        this.texts = texts;
        this.incoming = incoming;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> tidyTexts() {
        return Tasks.recurring("tidy-texts", FixedDelay.ofHours(6)).execute((instance, context) -> tidy());
    }

    void tidy() {
        var now = clock.instant();
        texts.removeEndedBefore(now.minus(TEXTS_KEPT));
        incoming.removeHandledBefore(now.minus(KEYS_KEPT));
        receipts.removeToldBefore(now.minus(KEYS_KEPT));
    }
}
