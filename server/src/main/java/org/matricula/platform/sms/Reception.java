package org.matricula.platform.sms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where gateways hand in what phones and networks say. It is written down before the gateway hears that it was taken, and
 * handled after: a crash between the two loses nothing, and nothing that handling waits for holds up the gateway.
 */
@Configuration(proxyBeanMethods = false)
class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int SWEEP_SECONDS = 5;

    private final IncomingStore store;
    private final ReceiptStore receipts;
    private final IncomingTexts texts;
    private final String region;

    Reception(IncomingStore store, ReceiptStore receipts, IncomingTexts texts, TextProperties properties) {
        this.store = store;
        this.receipts = receipts;
        this.texts = texts;
        this.region = properties.region();
    }

    @Bean
    RecurringTask<Void> handleIncomingTexts() {
        return Tasks.recurring("handle-incoming-texts", FixedDelay.ofSeconds(SWEEP_SECONDS))
                .execute((instance, context) -> handleWaiting());
    }

    /** Returns once it is written down. */
    void take(Received received) {
        store.add(received, new DialledNumber(received.from()).e164(region));
        Thread.ofVirtual().name("incoming-text").start(this::handleWaiting);
    }

    /** Returns once it is written down. */
    void take(Receipt receipt) {
        receipts.add(receipt);
        receipts.apply();
    }

    void handleWaiting() {
        receipts.apply();
        for (var id : store.waiting()) {
            try {
                texts.handle(id);
            } catch (RuntimeException e) {
                LOG.warn("An incoming text can't be handled yet: {}", e.getMessage());
            }
        }
    }
}
