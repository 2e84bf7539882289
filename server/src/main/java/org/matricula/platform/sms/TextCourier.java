package org.matricula.platform.sms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.matricula.platform.sms.QueuedText.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries texts from the outbox to the gateway, and nothing passes it by: it asks the list of those who texted STOP and then
 * {@link Permissions}, in the transaction and under the lock in which it hands the text over. What the gateway doesn't take
 * is tried again, ever later, until nobody has any use for it.
 */
@Configuration(proxyBeanMethods = false)
class TextCourier {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 7;
    private static final int BATCH = 200;

    private final TextStore store;
    private final OptOuts optOuts;
    private final Permissions permissions;
    private final Gateway gateway;
    private final QuietHours quiet;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TextCourier(
            TextStore store,
            OptOuts optOuts,
            Permissions permissions,
            Gateway gateway,
            TextProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.optOuts = optOuts;
        this.permissions = permissions;
        this.gateway = gateway;
        this.quiet = properties.quietHours();
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> sendTexts() {
        return Tasks.recurring("send-texts", FixedDelay.of(PAUSE)).execute((instance, context) -> sendDue());
    }

    /** One text a transaction: a crash in the middle sends at most one twice. */
    void sendDue() {
        var open = gateway.open();
        if (open.isEmpty()) return;
        for (var i = 0; i < BATCH && open.get().isReady(); i++) {
            var found = transaction.execute(status -> sendOne(open.get()));
            if (!Boolean.TRUE.equals(found)) return;
        }
    }

    private boolean sendOne(TextGateway open) {
        var due = store.due();
        due.ifPresent(text -> settle(text, open));
        return due.isPresent();
    }

    private void settle(QueuedText text, TextGateway open) {
        var now = clock.instant();
        var earliest = text.zone() == null ? now : quiet.earliest(now, ZoneId.of(text.zone()));
        if (!now.isBefore(text.expiresAt())) store.failed(text.id(), Reason.EXPIRED, null);
        else if (earliest.isAfter(now)) store.postpone(text.id(), earliest);
        else handOver(text, open, now);
    }

    private void handOver(QueuedText text, TextGateway open, Instant now) {
        optOuts.lock(text.toNumber());
        if (text.purpose() != Purpose.ANSWER) {
            if (optOuts.has(text.toNumber())) {
                store.failed(text.id(), Reason.OPTED_OUT, null);
                return;
            }
            if (!permissions.allow(text.text())) {
                store.failed(text.id(), Reason.NOT_PERMITTED, null);
                return;
            }
        }
        switch (send(text.text(), open)) {
            case Sent.Taken taken -> store.taken(text.id(), taken.ids());
            case Sent.NotNow notNow -> store.notTaken(text.id(), notNow.why(), now.plus(wait(text.attempts())));
            case Sent.Never never -> store.failed(text.id(), Reason.REFUSED, never.why());
        }
    }

    /** A gateway that breaks at one text doesn't keep the others waiting. */
    private static Sent send(Text text, TextGateway open) {
        try {
            return open.send(text);
        } catch (RuntimeException e) {
            return new Sent.NotNow(String.valueOf(e.getMessage()));
        }
    }

    private static Duration wait(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }
}
