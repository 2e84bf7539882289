package org.matricula.platform.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A provider, or a small program in front of one, that takes texts as JSON; docs/operator/texts.md has the exact requests. */
final class HttpGateway implements TextGateway {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final int LONGEST_REASON = 300;

    /** What the provider says of us, not of the text: wrong token, wrong address, too fast. It may be put right. */
    private static final Set<Integer> NOT_THE_TEXTS_FAULT = Set.of(401, 402, 403, 404, 405, 407, 408, 409, 425, 429);

    private final URI address;
    private final @Nullable String token;
    private final @Nullable String number;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(Redirect.NEVER)
            .build();

    private HttpGateway(URI address, @Nullable String token, @Nullable String number) {
        this.address = address;
        this.token = token;
        this.number = number;
    }

    static HttpGateway of(URI address, TextProperties properties) {
        return new HttpGateway(address, properties.token(), properties.number());
    }

    record Order(UUID id, String to, String from, String text, long expiresInSeconds) {}

    record Answer(@Nullable String id) {}

    @Override
    public Sent send(Text text) {
        try {
            return understood(text, client.send(request(text), BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Sent.NotNow(String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sent.NotNow("interrupted");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(Text text) {
        var order = new Order(
                text.id(),
                text.to(),
                number == null ? text.from() : number,
                number == null ? text.body() : text.branded(),
                text.purpose().lifetime().toSeconds());
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", text.id().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(order)));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request.build();
    }

    private static Sent understood(Text text, HttpResponse<String> response) {
        var status = response.statusCode();
        if (status >= 200 && status < 300) return new Sent.Taken(List.of(idIn(response.body(), text)));
        var why = "HTTP " + status + ": "
                + response.body().substring(0, Math.min(response.body().length(), LONGEST_REASON));
        var isFinal = status >= 400 && status < 500 && !NOT_THE_TEXTS_FAULT.contains(status);
        return isFinal ? new Sent.Never(why) : new Sent.NotNow(why);
    }

    /** A provider that gives texts no names of its own uses ours. */
    private static String idIn(String body, Text text) {
        try {
            var answer = JSON.readValue(body, Answer.class);
            if (answer != null && answer.id() != null && !answer.id().isBlank()) return answer.id();
        } catch (JacksonException notJson) {
            // taken all the same
        }
        return text.id().toString();
    }
}
