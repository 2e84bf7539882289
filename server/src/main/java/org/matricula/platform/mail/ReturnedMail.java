package org.matricula.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.MatriculaProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the mail that comes back: servers that took a mail and couldn't deliver it report so to its return path. What is
 * final is written down and deleted there; what will be tried again, and whatever else arrives, is left alone. Killed in
 * the middle, a report is read once more, which changes nothing.
 */
@Configuration(proxyBeanMethods = false)
class ReturnedMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMail.class);

    /** Where servers write down to whom they delivered, as the header To may say something else. */
    private static final String[] RECIPIENTS = {"Delivered-To", "X-Original-To", "Envelope-To", "To"};

    private final MailStore store;
    private final @Nullable ImapInbox inbox;
    private final ReturnPath returnPath;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ReturnedMail(
            MailStore store,
            MatriculaProperties properties,
            ReturnPath returnPath,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.inbox = properties.imapUrl() == null ? null : ImapInbox.at(properties.imapUrl());
        this.returnPath = returnPath;
        this.transaction = transaction;
        this.events = events;
    }

    @Bean
    RecurringTask<Void> readReturnedMail() {
        return Tasks.recurring("read-returned-mail", FixedDelay.ofMinutes(1)).execute((instance, context) -> read());
    }

    void read() {
        if (inbox == null) return;
        try {
            inbox.read(this::isDoneWith);
        } catch (MessagingException e) {
            LOG.warn("The mailbox {} can't be read: {}", inbox, e.getMessage());
        }
    }

    private boolean isDoneWith(Message message) throws MessagingException {
        var mailId = mailId(message);
        if (mailId.isEmpty()) return false;
        try {
            var report = DeliveryReport.of(message).filter(DeliveryReport::isPermanent);
            report.ifPresent(found -> transaction.executeWithoutResult(status -> remember(mailId.get(), found)));
            return report.isPresent();
        } catch (MessagingException | IOException unreadable) {
            LOG.warn("A report in {} can't be read: {}", inbox, unreadable.getMessage());
            return false;
        }
    }

    private void remember(UUID mailId, DeliveryReport report) {
        var address = store.returned(mailId, report.reason());
        if (address.isEmpty()) return;
        if (report.isOfTheAddress()) store.suppress(address.get(), report.reason());
        events.publishEvent(new MailFailed(mailId));
    }

    private Optional<UUID> mailId(Message message) throws MessagingException {
        var headers = new java.util.ArrayList<String>();
        for (var name : RECIPIENTS) {
            var found = message.getHeader(name);
            if (found != null) headers.addAll(java.util.List.of(found));
        }
        return headers.stream()
                .flatMap(header -> Stream.of(header.split("[,<>\\s]+")))
                .flatMap(word -> returnPath.mailId(word).stream())
                .findFirst();
    }
}
