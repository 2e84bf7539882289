package org.matricula.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.webhook.WebhookAnswer.Problem;
import org.matricula.testing.Receiver;
import org.matricula.testing.Receiver.Saying;

class WebhookSenderTests {

    private static final WebhookSecret SECRET = WebhookSecret.random();

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void receiverGetsWhatWasSignedAndItsAnswerComesBack() {
        receiver.answering(one -> new Saying(202, "thanks"));

        var answer = send(receiver.url(), sender("127.0.0.1/32"));

        assertThat(answer.taken()).isTrue();
        assertThat(answer.text()).isEqualTo("thanks");
        var heard = receiver.heard().getFirst();
        assertThat(SECRET.signed(heard.signature(), "msg_1", heard.at(), "{\"å\":1}"))
                .isTrue();
        assertThat(heard.body()).isEqualTo("{\"å\":1}");
    }

    @Test
    void nothingIsSentToThisMachineUnlessTheOperatorAllowsIt() {
        assertThat(send(receiver.url(), sender()).problem()).isEqualTo(Problem.FORBIDDEN_ADDRESS);
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void nameThatLeadsToThisMachineIsNoWayIn() throws UnknownHostException {
        var names = new InMemoryDnsResolver();
        names.add("partner.example", InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1"));

        var answer = send("https://partner.example:" + receiver.port(), sender(names));

        assertThat(answer.problem()).isEqualTo(Problem.FORBIDDEN_ADDRESS);
        assertThat(receiver.heard()).isEmpty();
    }

    /** A name whose second answer leads elsewhere: it is never asked a second time. */
    @Test
    void connectionGoesToTheVeryAddressThatWasChecked() throws UnknownHostException {
        var rebinding = new InMemoryDnsResolver() {
            private boolean asked;

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (asked) throw new AssertionError("asked twice");
                asked = true;
                return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            }
        };
        var url = "http://partner.example:" + receiver.port() + "/hook";

        assertThat(send(url, sender(rebinding, "127.0.0.1/32")).taken()).isTrue();
    }

    @Test
    void publicAddressIsNotReachedWithoutTls() throws UnknownHostException {
        var names = new InMemoryDnsResolver();
        names.add("partner.example", InetAddress.getByName("1.1.1.1"));

        assertThat(send("http://partner.example/", sender(names)).problem()).isEqualTo(Problem.FORBIDDEN_ADDRESS);
    }

    @Test
    void redirectIsAnAnswerLikeAnyOtherAndNotFollowed() {
        receiver.answering(one -> new Saying(307, "", "Location", receiver.url() + "/elsewhere"));

        var answer = send(receiver.url(), sender("127.0.0.1/32"));

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.taken()).isFalse();
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void ofALongAnswerTheFirstKilobyteIsRead() {
        receiver.answering(one -> new Saying(200, "é".repeat(1_000_000)));

        assertThat(send(receiver.url(), sender("127.0.0.1/32")).text()).isEqualTo("é".repeat(512));
    }

    @Test
    void whoTakesTooLongIsHungUpOn() {
        receiver.answering(one -> {
            sleep(Duration.ofSeconds(5));
            return Saying.status(200);
        });
        var hasty = sender(SystemDefaultDnsResolver.INSTANCE, Duration.ofSeconds(1), "127.0.0.1/32");

        assertThat(send(receiver.url(), hasty).problem()).isEqualTo(Problem.TIMED_OUT);
    }

    @Test
    void hostThatNobodyKnowsAndPortThatNobodyListensOnAreToldApart() {
        receiver.close();

        assertThat(send("https://partner.example/", sender(new InMemoryDnsResolver()))
                        .problem())
                .isEqualTo(Problem.UNKNOWN_HOST);
        assertThat(send(receiver.url(), sender("127.0.0.1/32")).problem()).isEqualTo(Problem.NO_CONNECTION);
    }

    private static WebhookAnswer send(String url, WebhookSender sender) {
        return sender.send(URI.create(url), "msg_1", "{\"å\":1}", List.of(SECRET));
    }

    private static WebhookSender sender(String... allowed) {
        return sender(SystemDefaultDnsResolver.INSTANCE, allowed);
    }

    private static WebhookSender sender(DnsResolver names, String... allowed) {
        return sender(names, Duration.ofSeconds(30), allowed);
    }

    private static WebhookSender sender(DnsResolver names, Duration patience, String... allowed) {
        var rule = new AddressRule(new WebhookProperties(List.of(allowed)));
        return new WebhookSender(rule, names, Clock.systemUTC(), patience);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
