package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.sms.TextWorld.NOON;
import static org.matricula.platform.sms.TextWorld.await;
import static org.matricula.platform.sms.TextWorld.number;
import static org.matricula.platform.sms.TextWorld.to;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.sms.QueuedText.State;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@MatriculaTest
class TextCallbacksTests {

    private final CallbackSignature signature = new CallbackSignature(TextSettings.SECRET);
    private final String number = number();
    private TextWorld world;
    private MockMvc callbacks;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    Reception reception;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        world = new TextWorld(context);
        callbacks = MockMvcBuilders.standaloneSetup(
                        new TextCallbacks(TextSettings.of(null, null), reception, Clock.systemUTC()))
                .build();
    }

    @Test
    void signedTextIsTakenAndTheSameOneOnlyOnce() throws Exception {
        var body = "{\"from\": \"%s\", \"to\": \"+12025550199\", \"text\": \"Hello\"}".formatted(number);

        assertThat(call("/texts/incoming", "in-" + number, body)).isEqualTo(204);
        assertThat(call("/texts/incoming", "in-" + number, body)).isEqualTo(204);
        world.settle();

        await(() -> !world.told(IncomingText.class, number).isEmpty());
        assertThat(world.told(IncomingText.class, number)).hasSize(1);
    }

    @Test
    void unsignedOrOldCallsAreRefused() throws Exception {
        var body = "{\"from\": \"%s\", \"text\": \"STOP\"}".formatted(number);
        var now = Instant.now().getEpochSecond();

        assertThat(status(post("/texts/incoming").content(body))).isEqualTo(401);
        assertThat(call("/texts/incoming", "x", body, now, "v1,bm8=")).isEqualTo(401);
        var old = String.valueOf(now - 301);
        assertThat(call("/texts/incoming", "x", body, now - 301, signature.sign("x", old, bytes(body))))
                .isEqualTo(401);
        assertThat(world.optOuts().has(number)).isFalse();
    }

    @Test
    void withoutASecretThereIsNothingHere() throws Exception {
        var closed = MockMvcBuilders.standaloneSetup(new TextCallbacks(
                        new TextProperties(
                                null,
                                null,
                                null,
                                null,
                                "US",
                                TextProperties.Alphabet.GSM,
                                TextProperties.LongTexts.UDH,
                                java.time.LocalTime.NOON,
                                java.time.LocalTime.NOON,
                                true),
                        reception,
                        Clock.systemUTC()))
                .build();

        assertThat(closed.perform(post("/texts/incoming").content("{}"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotAsDescribedIsRefused() throws Exception {
        assertThat(call("/texts/incoming", "x", "no JSON")).isEqualTo(400);
        assertThat(call("/texts/incoming", "x", "{\"from\": \"+12025550123\"}")).isEqualTo(400);
        assertThat(call("/texts/receipts", "x", "{\"id\": \"1\", \"state\": \"lost\"}"))
                .isEqualTo(400);
    }

    @Test
    void receiptsSayWhatBecameOfATextAndTheFirstWordCounts() throws Exception {
        var text = to(number);
        jdbc.sql("delete from text_message").update();
        world.messages(NOON).queue(text, ZoneOffset.UTC);
        world.courier(each -> new Sent.Taken(List.of("sm-" + number)), (who, purpose) -> true, NOON)
                .sendDue();

        assertThat(call("/texts/receipts", "a", "{\"id\": \"sm-%s\", \"state\": \"delivered\"}".formatted(number)))
                .isEqualTo(204);
        call(
                "/texts/receipts",
                "b",
                "{\"id\": \"sm-%s\", \"state\": \"failed\", \"error\": \"late\"}".formatted(number));

        assertThat(world.find(text).state()).isEqualTo(State.DELIVERED);
    }

    private int call(String path, String id, String body) throws Exception {
        var now = Instant.now().getEpochSecond();
        return call(path, id, body, now, signature.sign(id, String.valueOf(now), bytes(body)));
    }

    private int call(String path, String id, String body, long at, String signed) throws Exception {
        return status(post(path)
                .header("webhook-id", id)
                .header("webhook-timestamp", at)
                .header("webhook-signature", signed)
                .content(body));
    }

    private int status(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        return callbacks.perform(request).andReturn().getResponse().getStatus();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
