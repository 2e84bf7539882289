package org.matricula;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for a partner's system: receives webhooks as Standard Webhooks asks receivers to, and says what it got. */
final class PartnerSim implements AutoCloseable {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Answer(int status, String text) {}

    private final HttpServer server;
    private final Command.PartnerSim asked;
    private final PrintStream out;
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    private PartnerSim(HttpServer server, Command.PartnerSim asked, PrintStream out) {
        this.server = server;
        this.asked = asked;
        this.out = out;
    }

    /** @throws Refusal if the port is taken */
    static PartnerSim listening(Command.PartnerSim asked, PrintStream out) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), asked.port());
            var sim = new PartnerSim(HttpServer.create(address, 0), asked, out);
            sim.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            sim.server.createContext("/", sim::receive);
            sim.server.start();
            return sim;
        } catch (IOException e) {
            throw new Refusal("Cannot listen on port %d: %s".formatted(asked.port(), e.getMessage()), e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            var answer = answer(
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    body);
            var bytes = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private Answer answer(String id, String timestamp, String signature, String body) {
        if (!timestamp.matches("\\d{1,12}")) return refused(id, 400, "no timestamp");
        var at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (!asked.secret().signed(signature, id, at, body)) return refused(id, 401, "not signed with this secret");
        if (Duration.between(at, Instant.now()).abs().compareTo(TOLERANCE) > 0)
            return refused(id, 401, "signed at " + at + ", which is not now");
        var attempt = tries.merge(id, 1, Integer::sum);
        if (attempt <= asked.fail()) return refused(id, 503, "try " + attempt + " of " + asked.fail() + " to refuse");
        try {
            return taken(id, JSON.readTree(body), attempt > asked.fail() + 1);
        } catch (JacksonException e) {
            return refused(id, 400, "no JSON");
        }
    }

    private Answer taken(String id, JsonNode message, boolean again) {
        var type = message.path("type").asString("");
        say(id, type + " " + message.path("data") + (again ? " (again: same id)" : ""));
        return type.endsWith(".deletion.requested") ? new Answer(200, confirmation(id)) : new Answer(204, "");
    }

    private static String confirmation(String id) {
        return JSON.writeValueAsString(Map.of(
                "deleted",
                true,
                "confirmation",
                "sim-" + id,
                "at",
                Instant.now().toString()));
    }

    private Answer refused(String id, int status, String why) {
        say(id, "refused with " + status + ": " + why);
        return new Answer(status, "");
    }

    private void say(String id, String what) {
        out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + (id.isEmpty() ? "(no id)" : id) + " " + what);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
