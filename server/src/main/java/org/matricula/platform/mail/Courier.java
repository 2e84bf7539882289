package org.matricula.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.MatriculaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries mail from the outbox to the SMTP server. What the server doesn't take is tried again after a minute, then
 * ever later, for two days; an address that doesn't exist is given up at once. Without a server mail stays in the outbox, where the operator can read it.
 */
@Configuration(proxyBeanMethods = false)
class Courier {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int BATCH = 50;
    private static final int ATTEMPTS = 12;

    /** What a server says of an address that it doesn't have and never will (RFC 3463, 3.2): asking again is no use. */
    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("\\b5\\d\\d[ -]5\\.1\\.\\d");

    private final MailStore store;
    private final @Nullable SmtpServer server;
    private final String from;
    private final @Nullable ReturnPath returnPath;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Courier(
            MailStore store,
            MatriculaProperties properties,
            Sender sender,
            ReturnPath returnPath,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.server = properties.smtpUrl() == null ? null : SmtpServer.at(properties.smtpUrl());
        this.from = sender.address();
        this.returnPath = properties.readsReturnedMail() ? returnPath : null;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @Bean
    RecurringTask<Void> sendMail() {
        return Tasks.recurring("send-mail", FixedDelay.of(PAUSE)).execute((instance, context) -> sendDue());
    }

    /** One mail a transaction: a crash in the middle sends at most one mail twice. */
    void sendDue() {
        if (server == null) return;
        for (var i = 0; i < BATCH; i++) {
            var found = transaction.execute(status -> sendOne(server));
            if (!Boolean.TRUE.equals(found)) return;
        }
    }

    private boolean sendOne(SmtpServer server) {
        var due = store.due(1);
        for (var mail : due) {
            try {
                server.send(message -> {
                    if (returnPath != null) message.setEnvelopeFrom(returnPath.addressFor(mail.id()));
                    fill(new MimeMessageHelper(message, StandardCharsets.UTF_8.name()), mail);
                });
                store.sent(mail.id());
            } catch (MailException | MessagingException | UnsupportedEncodingException e) {
                var error = String.valueOf(e.getMessage());
                var next = NO_SUCH_ADDRESS.matcher(error).find() ? null : nextAttempt(mail.attempts() + 1);
                store.notSent(mail.id(), error, next);
                if (next == null) events.publishEvent(new MailFailed(mail.id()));
            }
        }
        return !due.isEmpty();
    }

    private void fill(MimeMessageHelper message, QueuedMail mail)
            throws MessagingException, UnsupportedEncodingException {
        message.setFrom(from, mail.fromName() == null ? "Matricula" : mail.fromName());
        if (mail.replyTo() != null) message.setReplyTo(mail.replyTo());
        message.setTo(mail.toAddress());
        message.setSubject(mail.subject());
        if (mail.calendar() == null) message.setText(mail.body());
        else message.getMimeMessage().setContent(CalendarPart.beside(mail.body(), mail.calendar()));
        // Answers of other robots are not wanted (RFC 3834).
        message.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() == null) return;
        message.getMimeMessage().setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
        // The mail program may end it without showing a page (RFC 8058).
        message.getMimeMessage().setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private java.time.@Nullable Instant nextAttempt(int attempts) {
        return attempts >= ATTEMPTS ? null : clock.instant().plus(Duration.ofMinutes(1L << attempts - 1));
    }
}
