package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

class HttpGatewayTests {

    private final Text text =
            new Text(Ids.next(), "+12025550123", "Open Learning", "See you at 5.", Purpose.CONVERSATION);

    private TextProvider provider;

    @BeforeEach
    void open() throws IOException {
        provider = new TextProvider();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void textGoesOutAsDocumentedAndKeepsTheProvidersName() {
        provider.answering(201, "{\"id\":\"sm-1\",\"more\":true}");

        var sent = send("+12025550199");

        assertThat(sent).isEqualTo(new Sent.Taken(List.of("sm-1")));
        var call = provider.calls().getFirst();
        assertThat(call.idempotencyKey()).isEqualTo(text.id().toString());
        assertThat(call.authorization()).isEqualTo("Bearer secret");
        assertThat(JsonMapper.shared().readTree(call.body()))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"id": "%s", "to": "+12025550123", "from": "+12025550199",
                         "text": "Open Learning: See you at 5.", "expiresInSeconds": 86400}""".formatted(text.id())));
    }

    @Test
    void withoutANumberTheTextComesFromTheBrandsName() {
        send(null);

        var told = JsonMapper.shared().readTree(provider.calls().getFirst().body());
        assertThat(told.get("from").asString()).isEqualTo("Open Learning");
        assertThat(told.get("text").asString()).isEqualTo("See you at 5.");
    }

    @Test
    void providerWithoutNamesOfItsOwnUsesOurs() {
        provider.answering(202, "");

        assertThat(send(null)).isEqualTo(new Sent.Taken(List.of(text.id().toString())));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 404, 429, 500, 503})
    void whatIsNotTheTextsFaultIsTriedAgain(int status) {
        provider.answering(status, "later");

        assertThat(send(null)).isEqualTo(new Sent.NotNow("HTTP " + status + ": later"));
        assertThat(provider.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void whatTheProviderWillNeverTakeIsGivenUp(int status) {
        provider.answering(status, "no such number");

        assertThat(send(null)).isEqualTo(new Sent.Never("HTTP " + status + ": no such number"));
    }

    @Test
    void providerThatIsAwayIsTriedAgain() {
        var address = provider.address();
        provider.close();

        assertThat(send(address, null)).isInstanceOf(Sent.NotNow.class);
    }

    private Sent send(String number) {
        return send(provider.address(), number);
    }

    private Sent send(URI address, String number) {
        try (var gateway = HttpGateway.of(address, TextSettings.of(address, number))) {
            return gateway.send(text);
        }
    }
}
