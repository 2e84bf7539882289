package org.matricula.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.matricula.pathway.ApprovedPathways;
import org.matricula.pathway.Consent;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.RecordSending;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The mail server is away for an hour while a thousand records are sent: a thousand mails, none twice. */
@MatriculaTest
class SendsWhileAwayTests {

    private static final int LEARNERS = 40;
    private static final int PATHWAYS = 25;

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(new ServerSetup(0, null, "smtp"));

    @Autowired
    Learning learning;

    @Autowired
    ApprovedPathways offered;

    @Autowired
    RecordSending sending;

    @Autowired
    PublicUrl publicUrl;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void aThousandSendsAreAThousandMailsWhenTheServerIsBack() throws IOException {
        var world = learning.programmeOf(1);
        var pathways =
                Stream.generate(() -> offered.open(world)).limit(PATHWAYS).toList();
        var ids = pathways.stream().map(Pathway::id).toList();
        var links = new ArrayList<String>();
        for (var i = 0; i < LEARNERS; i++) {
            var learner = learning.somebody();
            learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
            sending.send(Person.of(learner.id()), world.slug(), ids, Consent.VERSION).sent().stream()
                    .map(sent -> "/received/" + sent.id())
                    .forEach(links::add);
        }
        assertThat(links).hasSize(LEARNERS * PATHWAYS);

        var now = clock.instant();
        try (var closed = new ServerSocket(0)) {
            var port = closed.getLocalPort();
            closed.close();
            for (var minute = 0; minute < 60; minute += 15) sendAll(port, now.plus(Duration.ofMinutes(minute)), 1);
        }
        assertThat(received(pathways)).isEmpty();

        var back = now.plus(Duration.ofDays(1));
        sendAll(SMTP.getSmtp().getPort(), back, LEARNERS * PATHWAYS);
        sendAll(SMTP.getSmtp().getPort(), back.plus(Duration.ofDays(1)), 3);

        var received = received(pathways);
        assertThat(received).hasSize(LEARNERS * PATHWAYS).doesNotHaveDuplicates();
        assertThat(received).containsExactlyInAnyOrderElementsOf(links);
    }

    /** Where each received mail leads. */
    private static List<String> received(List<Pathway> pathways) {
        var domains = pathways.stream()
                .map(pathway -> pathway.contact().replaceAll(".*@", ""))
                .toList();
        return domains.stream()
                .flatMap(domain -> Stream.of(SMTP.getReceivedMessagesForDomain(domain)))
                .map(message -> com.icegreen.greenmail.util.GreenMailUtil.getBody(message))
                .map(body -> body.replaceAll("(?s).*(/received/[0-9a-f-]{36}).*", "$1"))
                .toList();
    }

    private void sendAll(int port, Instant now, int rounds) {
        var at = Clock.fixed(now, ZoneOffset.UTC);
        var properties = new MatriculaProperties(
                Path.of("target"), null, false, Duration.ZERO, "smtp://127.0.0.1:" + port, null, null, null, null);
        var courier = new Courier(
                new MailStore(jdbc, at),
                properties,
                new Sender(properties, publicUrl),
                ReturnPath.of("bounces@matricula.test"),
                at,
                transaction,
                event -> {});
        for (var round = 0; round < rounds && waiting(now) > 0; round++) courier.sendDue();
    }

    private int waiting(Instant now) {
        return jdbc.sql(
                        "select count(*)::int from mail where sent_at is null and failed_at is null and next_attempt_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
