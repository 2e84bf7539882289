package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.matricula.platform.webhook.WebhookSecret;

class PartnerSimTests {

    private static final String NEWS = "{\"type\":\"coaching.consent.given\",\"data\":{\"learner\":\"p1\"}}";
    private static final String DELETION = "{\"type\":\"coaching.deletion.requested\",\"data\":{\"learner\":\"p1\"}}";

    private final WebhookSecret secret = WebhookSecret.random();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void takesWhatIsSignedAndSaysALineForIt() throws Exception {
        try (var sim = sim(0)) {
            assertThat(send(sim, "msg_1", Instant.now(), NEWS, secret).statusCode())
                    .isEqualTo(204);
            assertThat(send(sim, "msg_1", Instant.now(), NEWS, secret).statusCode())
                    .isEqualTo(204);
        }
        assertThat(lines()).hasSize(2);
        assertThat(lines()[0]).endsWith("msg_1 coaching.consent.given {\"learner\":\"p1\"}");
        assertThat(lines()[1]).endsWith("(again: same id)");
    }

    @Test
    void refusesWhatIsSignedOtherwiseOrLongAgo() throws Exception {
        try (var sim = sim(0)) {
            var yesterday = Instant.now().minus(Duration.ofDays(1));
            assertThat(send(sim, "msg_1", Instant.now(), NEWS, WebhookSecret.random())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(send(sim, "msg_2", yesterday, NEWS, secret).statusCode()).isEqualTo(401);
        }
        assertThat(lines()[0]).contains("refused with 401: not signed with this secret");
        assertThat(lines()[1]).contains("which is not now");
    }

    @Test
    void refusesTheFirstTriesOfEachIfAsked() throws Exception {
        try (var sim = sim(1)) {
            assertThat(send(sim, "msg_1", Instant.now(), NEWS, secret).statusCode())
                    .isEqualTo(503);
            assertThat(send(sim, "msg_2", Instant.now(), NEWS, secret).statusCode())
                    .isEqualTo(503);
            assertThat(send(sim, "msg_1", Instant.now(), NEWS, secret).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void confirmsADeletion() throws Exception {
        try (var sim = sim(0)) {
            var answer = send(sim, "msg_9", Instant.now(), DELETION, secret);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"deleted\":true", "\"confirmation\":\"sim-msg_9\"");
        }
    }

    private PartnerSim sim(int fail) {
        return PartnerSim.listening(new Command.PartnerSim(0, secret, fail), new PrintStream(said, true));
    }

    private static HttpResponse<String> send(
            PartnerSim sim, String id, Instant at, String body, WebhookSecret signedWith) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sim.url()))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", signedWith.sign(id, at, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String[] lines() {
        return said.toString(StandardCharsets.UTF_8).strip().split("\n");
    }
}
