package org.matricula.platform.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.BasicHttpContext;
import org.apache.hc.core5.util.Timeout;
import org.matricula.platform.webhook.WebhookAnswer.Problem;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sends one webhook, once. Redirects are not followed, nothing is remembered, and little of the answer is read. */
@Component
class WebhookSender implements DisposableBean {

    static final int ANSWER_BYTES = 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 200;

    private final Clock clock;
    private final Duration patience;
    private final CloseableHttpClient encrypted;
    private final CloseableHttpClient plain;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    WebhookSender(AddressRule rule, Clock clock) {
        this(rule, SystemDefaultDnsResolver.INSTANCE, clock, PATIENCE);
    }

    WebhookSender(AddressRule rule, DnsResolver names, Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.encrypted = client(new CheckedNames(names, rule, true), patience);
        this.plain = client(new CheckedNames(names, rule, false), patience);
    }

    /** Each connection is made anew, so that its address is checked anew. */
    private static CloseableHttpClient client(DnsResolver names, Duration patience) {
        var timeout = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Matricula")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Signed with every secret given, the newest first: for a day after a new one was made, two hold. */
    WebhookAnswer send(URI url, String id, String body, List<WebhookSecret> secrets) {
        var now = clock.instant();
        var post = new HttpPost(url);
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        post.setHeader("webhook-signature", signatures(secrets, id, now, body));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return withinPatience(post);
    }

    private static String signatures(List<WebhookSecret> secrets, String id, Instant now, String body) {
        return secrets.stream().map(secret -> secret.sign(id, now, body)).collect(Collectors.joining(" "));
    }

    /** All of it together may take that long: an answer that drips would otherwise never end. */
    private WebhookAnswer withinPatience(HttpPost post) {
        var start = System.nanoTime();
        var call = threads.submit(() -> exchange(post));
        try {
            var answer = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new WebhookAnswer(answer.status(), null, answer.text(), since(start));
        } catch (ExecutionException e) {
            return new WebhookAnswer(null, problem(e.getCause()), "", since(start));
        } catch (TimeoutException e) {
            return new WebhookAnswer(null, Problem.TIMED_OUT, "", since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WebhookAnswer(null, Problem.NO_CONNECTION, "", since(start));
        } finally {
            post.cancel();
        }
    }

    private record Answer(int status, String text) {}

    private Answer exchange(HttpPost post) throws IOException {
        var client = "https".equals(post.getScheme()) ? encrypted : plain;
        var host = new HttpHost(
                post.getScheme(),
                post.getAuthority().getHostName(),
                post.getAuthority().getPort());
        // Closed without reading on: who answers with a flood is hung up on.
        try (var response = client.executeOpen(host, post, new BasicHttpContext())) {
            return new Answer(response.getCode(), beginning(response));
        }
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) return "";
        var bytes = response.getEntity().getContent().readNBytes(ANSWER_BYTES);
        // The database keeps no NUL, and half a character at the end is none.
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").replaceFirst("\uFFFD$", "");
    }

    private static Problem problem(Throwable cause) {
        return switch (cause) {
            case CheckedNames.Forbidden e -> Problem.FORBIDDEN_ADDRESS;
            case UnknownHostException e -> Problem.UNKNOWN_HOST;
            case SSLException e -> Problem.CERTIFICATE;
            case java.net.SocketTimeoutException e -> Problem.TIMED_OUT;
            default -> Problem.NO_CONNECTION;
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void destroy() throws IOException {
        threads.shutdownNow();
        encrypted.close();
        plain.close();
    }
}
