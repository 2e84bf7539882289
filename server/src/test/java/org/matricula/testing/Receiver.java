package org.matricula.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody's system that webhooks are sent to: a real HTTP server on this machine, that keeps what it hears. */
public final class Receiver implements AutoCloseable {

    /** What arrived. */
    public record Heard(String id, Instant at, String signature, String body) {

        public boolean contains(String text) {
            return body.contains(text);
        }
    }

    /** What it says. {@code header} is a name and a value, or nothing. */
    public record Saying(int status, String text, String... header) {

        public static Saying status(int status) {
            return new Saying(status, "");
        }
    }

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Heard, Saying> answer = one -> Saying.status(204);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::hear);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public Receiver answering(int status) {
        return answering(one -> Saying.status(status));
    }

    public Receiver answering(Function<Heard, Saying> answer) {
        this.answer = answer;
        return this;
    }

    /** In the order in which it came, with what was refused. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var one = new Heard(
                    headers.getFirst("webhook-id"),
                    Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp"))),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heard.add(one);
            var saying = answer.apply(one);
            if (saying.header().length > 0) exchange.getResponseHeaders().set(saying.header()[0], saying.header()[1]);
            var bytes = saying.text().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(saying.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
