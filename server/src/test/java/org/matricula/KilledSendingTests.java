package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.testing.PlainBrowser;

/** A server is killed while it sends the invitations of a whole list: each is sent all the same, and once. */
class KilledSendingTests {

    private static final int INVITED = 1_000;
    private static final String DOMAIN = "killed.example";
    private static final String MANAGER = "/o/lakeside-college/learning-manager";

    /** Each mail takes the outbox a while, so that the end comes in the middle. */
    private static final String SLOWLY = """
            create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.03); return new; end $$;
            create trigger slowly before insert on mail
               for each row when (new.to_address like '%@killed.example') execute function slowly();""";

    private static final String MAILS = "select count(*) from mail where to_address like '%@killed.example'";
    private static final String OF_LIST =
            "from invitation where batch_id = (select id from invitation_batch where size = 1000)";
    private static final String ABOUT_LIST = "invitation_id in (select id " + OF_LIST + ")";
    private static final String SENT = MAILS + " and sent_at is not null";
    private static final int MORE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(new ServerSetup(0, null, "smtp"));

    @TempDir
    Path folder;

    @Test
    void invitationsGoOnWithoutLossOrDuplicates() throws Exception {
        var data = folder.resolve("data");
        try (var instance = start(data)) {
            execute(instance, SLOWLY);
            invite(PlainBrowser.at(instance.particulars().httpPort()));
            awaitMore(instance, SENT, 0);
            assertThat(count(instance, MAILS)).isLessThan(INVITED);
            instance.kill();
        }
        var before = received();
        try (var next = start(data)) {
            execute(next, "drop trigger slowly on mail");
            awaitMore(next, MAILS, INVITED - 1);
            // Mail leaves a few at a time: it is enough to see it go on past what had left before.
            awaitMore(next, SENT, before.size() + MORE);

            assertThat(count(next, MAILS)).isEqualTo(INVITED);
            assertThat(count(next, MAILS.replace("*", "distinct to_address"))).isEqualTo(INVITED);
            assertThat(count(next, MAILS + " and failed_at is not null")).isZero();
            assertThat(count(next, "select count(*) " + OF_LIST + " and state = 'SENT'"))
                    .isEqualTo(INVITED);
            assertThat(count(next, "select count(*) from invitation_link where " + ABOUT_LIST))
                    .isEqualTo(INVITED);
            assertThat(count(next, "select count(*) from invitation_history where kind = 'SENT' and " + ABOUT_LIST))
                    .isEqualTo(INVITED);
        }
        // What the mail server was taking at that moment may have come twice: no protocol can rule that out.
        assertThat(received().size() - new HashSet<>(received()).size()).isLessThanOrEqualTo(1);
    }

    private static List<String> received() throws MessagingException {
        var received = new ArrayList<String>();
        for (var message : SMTP.getReceivedMessagesForDomain(DOMAIN))
            received.add(message.getRecipients(Message.RecipientType.TO)[0].toString());
        return received;
    }

    private static void awaitMore(RunningInstance instance, String query, long than) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(count(instance, query)).isGreaterThan(than));
    }

    private static RunningInstance start(Path data) throws Exception {
        return RunningInstance.startWithDemo(
                data, "--smtp-url", "smtp://127.0.0.1:" + SMTP.getSmtp().getPort());
    }

    private static void invite(PlainBrowser manager) {
        manager.submit(
                "/sign-in",
                "/sign-in",
                Map.of("email", "learning-manager-college@example.org", "password", "matricula-demo"));
        var run = manager.get(MANAGER)
                .page()
                .selectFirst("tbody tr:contains(This season) th a")
                .attr("href");
        var review = manager.submit(run + "/invite", run + "/review", Map.of("addresses", addresses()));
        var sending = manager.post(run + "/invitations", fields(review.page(), run + "/invitations"));
        assertThat(sending.location()).as(sending.text()).contains("/sendings/");
    }

    private static Map<String, String> fields(Document page, String action) {
        var fields = new LinkedHashMap<String, String>();
        page.select("form[action=" + action + "]")
                .select("input[name], textarea[name]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    private static String addresses() {
        return IntStream.rangeClosed(1, INVITED)
                .mapToObj(i -> "a" + i + "@" + DOMAIN)
                .collect(Collectors.joining("\n"));
    }

    private static void execute(RunningInstance instance, String statement) throws Exception {
        try (var connection = instance.connect()) {
            connection.createStatement().execute(statement);
        }
    }

    private static long count(RunningInstance instance, String query) throws Exception {
        try (var connection = instance.connect();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
