package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Settings;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The filter on the real database, around a call that leaves a trace in it. */
@MatriculaTest
class IdempotencyTests {

    private final IdempotencyFilter filter;
    private final StoredAnswers answers;
    private final Settings settings;
    private final JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger calls = new AtomicInteger();

    @Autowired
    IdempotencyTests(IdempotencyFilter filter, StoredAnswers answers, Settings settings, JdbcClient jdbc) {
        this.filter = filter;
        this.answers = answers;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Test
    void sameCallIsDoneOnceAndAnsweredTwice() throws Exception {
        var first = send("{\"name\":\"a\"}", this::create);
        var second = send("{\"name\":\"a\"}", this::create);

        assertThat(calls).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("made 1 {\"name\":\"a\"}");
        assertThat(second.getContentType()).isEqualTo("text/plain");
        assertThat(second.getHeader("Location")).isEqualTo("/made/1");
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void otherCallWithTheSameKeyIsRefused() throws Exception {
        send("one", this::create);
        var other = send("two", this::create);

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentType()).startsWith("application/problem+json");
        assertThat(calls).hasValue(1);
    }

    @Test
    void callWhileTheFirstIsRunningIsRefused() throws Exception {
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> send("one", (request, response) -> {
                started.countDown();
                await(goOn);
                create(request, response);
            }));
            started.await();
            assertThat(send("one", this::create).getStatus()).isEqualTo(409);
            goOn.countDown();
            assertThat(first.get().getStatus()).isEqualTo(201);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void refusedCallLeavesNothingAndMayBeTriedAgain() throws Exception {
        var refused = send("one", (request, response) -> {
            settings.put(key, "half done");
            ((HttpServletResponse) response).setStatus(409);
        });
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(settings.get(key)).isEmpty();

        assertThat(send("one", this::create).getStatus()).isEqualTo(201);
    }

    @Test
    void crashLeavesNoStuckKey() throws Exception {
        var crash = new IllegalStateException("the machine stops here");
        try {
            send("one", (request, response) -> {
                settings.put(key, "half done");
                throw crash;
            });
        } catch (IllegalStateException e) {
            assertThat(e).isSameAs(crash);
        }
        assertThat(settings.get(key)).isEmpty();
        assertThat(send("one", this::create).getStatus()).isEqualTo(201);
    }

    @Test
    void keyIsEachCallersOwn() throws Exception {
        send(call("one", "192.0.2.1"), this::create);
        assertThat(send(call("two", "192.0.2.2"), this::create).getStatus()).isEqualTo(201);
        assertThat(calls).hasValue(2);
    }

    @Test
    void answerIsForgottenAfterADay() throws Exception {
        send("one", this::create);
        jdbc.sql("update idempotency_key set created_at = created_at - interval '24 hours' where key = :key")
                .param("key", key)
                .update();
        send("one", this::create);
        assertThat(calls).hasValue(2);

        jdbc.sql("update idempotency_key set created_at = created_at - interval '24 hours' where key = :key")
                .param("key", key)
                .update();
        answers.forgetOld();
        assertThat(kept()).isZero();
    }

    @Test
    void storedAnswerIsSealed() throws Exception {
        send("a secret", this::create);
        assertThat(jdbc.sql("select body from idempotency_key where key = :key")
                        .param("key", key)
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("secret");
    }

    @Test
    void unreadableKeyIsRefused() throws Exception {
        var call = call("one", "192.0.2.1");
        call.removeHeader("Idempotency-Key");
        call.addHeader("Idempotency-Key", "two words");
        assertThat(send(call, this::create).getStatus()).isEqualTo(400);
        assertThat(calls).hasValue(0);
    }

    private MockHttpServletResponse send(String body, FilterChain handler) throws Exception {
        return send(call(body, "192.0.2.1"), handler);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain handler) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, handler);
        return response;
    }

    private MockHttpServletRequest call(String body, String from) {
        var request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.setRemoteAddr(from);
        return request;
    }

    private void create(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
            throws IOException {
        var number = calls.incrementAndGet();
        var answer = (HttpServletResponse) response;
        answer.setStatus(201);
        answer.setContentType("text/plain");
        answer.setHeader("Location", "/made/" + number);
        answer.getOutputStream().write(("made " + number + " ").getBytes(StandardCharsets.UTF_8));
        answer.getOutputStream().write(request.getInputStream().readAllBytes());
    }

    private long kept() {
        return jdbc.sql("select count(*) from idempotency_key where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
