package org.matricula.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.PublicUrl;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

// Not the server that tests share: its outbox is full of their mail.
@MatriculaTest
@TestPropertySource(properties = "spring.application.name=mail")
class CourierTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(new ServerSetup(0, null, "smtp"));

    @Autowired
    PublicUrl publicUrl;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void mailComesFromOneAddressWithTheOrganisationsNameAndItsContactToAnswer() throws MessagingException {
        var store = new MailStore(jdbc, at(NOW));
        new Outbox(store, event -> {})
                .queue(new Mail(null, "ada@example.org", "Open Learning", "help@example.org", "Grüße", "Välkommen."));

        courier(store, SMTP.getSmtp().getPort(), NOW).sendDue();

        var message = SMTP.getReceivedMessagesForDomain("example.org")[0];
        assertThat(message.getFrom()[0].toString()).isEqualTo("Open Learning <please.do.not.reply@matricula.test>");
        assertThat(message.getReplyTo()[0].toString()).isEqualTo("help@example.org");
        assertThat(message.getSubject()).isEqualTo("Grüße");
    }

    @Test
    void urgentMailLeavesBeforeAllThatWaited() throws MessagingException {
        var earlier = new MailStore(jdbc, at(NOW.minusSeconds(60)));
        for (int i = 0; i < 3; i++)
            new Outbox(earlier, event -> {}).queue(Mail.of("ada@urgent.example", "News " + i, "Text"));
        var store = new MailStore(jdbc, at(NOW));
        new Outbox(store, event -> {}).queueUrgent(Mail.of("ada@urgent.example", "Now", "Text"));

        courier(store, SMTP.getSmtp().getPort(), NOW).sendDue();

        var messages = SMTP.getReceivedMessagesForDomain("urgent.example");
        assertThat(messages).hasSize(4);
        assertThat(messages[0].getSubject()).isEqualTo("Now");
    }

    @Test
    void mailThatCanBeEndedSaysSoToMailPrograms() throws MessagingException {
        var store = new MailStore(jdbc, at(NOW));
        var link = "https://matricula.test/discussion-mail/abc";
        new Outbox(store, event -> {})
                .queue(Mail.of("ada@ending.example", "News", "Text").endedAt(link));

        courier(store, SMTP.getSmtp().getPort(), NOW).sendDue();

        var message = SMTP.getReceivedMessagesForDomain("ending.example")[0];
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    /** As RFC 6047 has it: beside the words, and saying by its type what it asks for. */
    @Test
    void invitationTravelsBesideTheWordsAndSaysWhatItAsksFor() throws Exception {
        var store = new MailStore(jdbc, at(NOW));
        var calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n";
        new Outbox(store, event -> {})
                .queue(Mail.of("ada@calling.example", "A call", "In words").carrying(calendar));

        courier(store, SMTP.getSmtp().getPort(), NOW).sendDue();

        var message = SMTP.getReceivedMessagesForDomain("calling.example")[0];
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("In words");
        var entry = parts.getBodyPart(1);
        assertThat(entry.getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(new String(entry.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(calendar);
    }

    @Test
    void mailWaitsWhileTheServerIsAwayAndIsSentOnceWhenItIsBack() {
        var store = new MailStore(jdbc, at(NOW));
        new Outbox(store, event -> {}).queue(Mail.of("late@waiting.example", "Later", "Text"));

        courier(store, closedPort(), NOW).sendDue();
        assertThat(SMTP.getReceivedMessagesForDomain("waiting.example")).isEmpty();

        var later = NOW.plus(Duration.ofMinutes(5));
        var laterStore = new MailStore(jdbc, at(later));
        courier(laterStore, SMTP.getSmtp().getPort(), later).sendDue();
        courier(laterStore, SMTP.getSmtp().getPort(), later).sendDue();
        assertThat(SMTP.getReceivedMessagesForDomain("waiting.example")).hasSize(1);
    }

    @Test
    void addressThatDoesNotExistIsGivenUpAtOnceAndOthersAreTriedAgain() throws IOException {
        var store = new MailStore(jdbc, at(NOW));
        var gone = new Outbox(store, event -> {}).queue(Mail.of("nobody@refused.example", "Hello", "Text"));
        try (var server = RefusingServer.saying("550 5.1.1 User unknown")) {
            courier(store, server.port(), NOW).sendDue();
        }
        var later = new Outbox(store, event -> {}).queue(Mail.of("full@refused.example", "Hello", "Text"));
        try (var server = RefusingServer.saying("550 5.7.1 Not from this network")) {
            courier(store, server.port(), NOW).sendDue();
        }

        assertThat(store.find(gone).orElseThrow().state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(store.find(later).orElseThrow().state()).isNotEqualTo(QueuedMail.State.FAILED);
    }

    @Test
    void suppressedAddressesGetNoMailAndTheOutboxSaysWhy() {
        jdbc.sql("insert into mail_suppression values ('gone@quiet.example', 'bounced', :now)")
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
        var store = new MailStore(jdbc, at(NOW));
        new Outbox(store, event -> {}).queue(Mail.of("Gone@quiet.example", "Hello", "Text"));

        courier(store, SMTP.getSmtp().getPort(), NOW).sendDue();

        assertThat(SMTP.getReceivedMessagesForDomain("quiet.example")).isEmpty();
        assertThat(store.newest(null, 50)).anySatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(QueuedMail.State.FAILED);
            assertThat(mail.lastError()).isEqualTo("bounced");
        });
    }

    private Courier courier(MailStore store, int port, Instant now) {
        var properties = new MatriculaProperties(
                Path.of("target"), null, false, Duration.ZERO, "smtp://127.0.0.1:" + port, null, null, null, null);
        return new Courier(
                store,
                properties,
                new Sender(properties, publicUrl),
                ReturnPath.of("bounces@matricula.test"),
                at(now),
                transaction,
                event -> {});
    }

    private static int closedPort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
