package org.matricula.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.PublicUrl;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a server takes and returns later, by a real SMTP and a real IMAP server. */
// Not the server that tests share: its outbox is full of their mail.
@MatriculaTest
@TestPropertySource(properties = "spring.application.name=mail")
class ReturnedMailTests {

    private static final String MAILBOX = "bounces@matricula.test";

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
            new ServerSetup[] {new ServerSetup(0, null, "smtp"), new ServerSetup(0, null, "imap")});

    @Autowired
    PublicUrl publicUrl;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final List<Object> events = new ArrayList<>();
    private String recipient;
    private MailStore store;
    private UUID mailId;
    private String returnPath;

    @BeforeEach
    void aMailThatWasTaken() throws MessagingException {
        subaddresses(MAIL.setUser(MAILBOX, "bounces", "sec+ret"));
        recipient = "ada@" + UUID.randomUUID() + ".example";
        store = new MailStore(jdbc, clock);
        mailId = new Outbox(store, event -> {}).queue(Mail.of(recipient, "Hello", "Text"));
        new Courier(
                        store,
                        properties(),
                        new Sender(properties(), publicUrl),
                        ReturnPath.of(MAILBOX),
                        clock,
                        transaction,
                        event -> {})
                .sendDue();
        returnPath =
                MAIL.getReceivedMessagesForDomain(recipient.substring(4))[0].getHeader("Return-Path")[0].replaceAll(
                        "[<>]", "");
    }

    @Test
    void mailThatComesBackForGoodIsWrittenDownAndItsAddressGetsNoMore() throws Exception {
        arrives(Reports.about(recipient, returnPath, "failed", "5.1.1"));

        read();
        read();

        var mail = store.find(mailId).orElseThrow();
        assertThat(mail.state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(mail.lastError()).isEqualTo("bounced 5.1.1: smtp; 550 5.1.1 No mailbox by that name");
        assertThat(events).containsExactly(new MailFailed(mailId));
        assertThat(another().state()).isEqualTo(QueuedMail.State.FAILED);
        assertThat(MAIL.getReceivedMessagesForDomain("matricula.test")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"failed, 5.7.1, FAILED, QUEUED", "failed, 4.4.7, SENT, QUEUED", "delayed, 4.2.2, SENT, QUEUED"})
    void onlyWhatIsFinalCountsAndOnlyAnAddressThatIsGoneGetsNoMore(
            String action, String status, QueuedMail.State state, QueuedMail.State next) throws Exception {
        arrives(Reports.about(recipient, returnPath, action, status));

        read();

        assertThat(store.find(mailId).orElseThrow().state()).isEqualTo(state);
        assertThat(another().state()).isEqualTo(next);
    }

    @Test
    void answersOfPeopleAndReportsOfOtherMailAreLeftWhereTheyAre() throws Exception {
        arrives("From: a@elsewhere.example\r\nTo: <" + returnPath
                + ">\r\nSubject: Out of office\r\n\r\nBack on Monday.");
        arrives(Reports.about(recipient, MAILBOX, "failed", "5.1.1"));

        read();

        assertThat(events).isEmpty();
        assertThat(store.find(mailId).orElseThrow().state()).isEqualTo(QueuedMail.State.SENT);
        assertThat(MAIL.getReceivedMessagesForDomain("matricula.test")).hasSize(2);
    }

    @Test
    void whoKnowsThatTheAddressWorksAgainCanSendOnceMore() throws Exception {
        arrives(Reports.about(recipient, returnPath, "failed", "5.1.1"));
        read();

        new Outbox(store, event -> {}).tryAgain(recipient);

        assertThat(another().state()).isEqualTo(QueuedMail.State.QUEUED);
    }

    private QueuedMail another() {
        return store.find(new Outbox(store, event -> {}).queue(Mail.of(recipient, "Again", "Text")))
                .orElseThrow();
    }

    private void read() {
        new ReturnedMail(store, properties(), ReturnPath.of(MAILBOX), transaction, events::add).read();
    }

    private static MatriculaProperties properties() {
        var imap = "imap://bounces:sec+ret@127.0.0.1:" + MAIL.getImap().getPort();
        var smtp = "smtp://127.0.0.1:" + MAIL.getSmtp().getPort();
        return new MatriculaProperties(Path.of("target"), null, false, Duration.ZERO, smtp, null, null, imap, MAILBOX);
    }

    /** Another server brings it. */
    private static void arrives(String text) throws MessagingException {
        var session = Session.getInstance(new Properties());
        var message = new MimeMessage(session, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var smtp = session.getTransport("smtp");
        try (Transport transport = smtp) {
            transport.connect("127.0.0.1", MAIL.getSmtp().getPort(), null, null);
            transport.sendMessage(message, new InternetAddress[] {(InternetAddress) message.getAllRecipients()[0]});
        }
    }

    /** The mailbox takes what goes to {@code bounces+anything}. */
    private static void subaddresses(GreenMailUser mailbox) {
        MAIL.getUserManager()
                .setMessageDeliveryHandler(
                        (message, address) -> address.getEmail().startsWith("bounces+")
                                ? mailbox
                                : MAIL.getUserManager().getUserByEmail(address.getEmail()) == null
                                        ? MAIL.setUser(address.getEmail(), address.getEmail(), "x")
                                        : MAIL.getUserManager().getUserByEmail(address.getEmail()));
    }
}
