package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.sms.TextWorld.to;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At no time does the gateway send a conversation to a number that texted STOP, or that nobody allows: whatever happens at
 * the same moment, in whatever order.
 */
@MatriculaTest
class OptOutRaceTests {

    private static final int STEPS = 60;
    private static final long PERMISSION_LOCK = 4_711;

    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyIsTextedWhoSaidNo(long seed) throws Exception {
        var world = new TextWorld(context);
        var numbers = Stream.generate(TextWorld::number).limit(4).toList();
        allowed.addAll(numbers);
        TextGateway gateway = text -> carry(world, text);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = List.<Future<?>>of(
                    threads.submit(() -> send(world, gateway)),
                    threads.submit(() -> send(world, gateway)),
                    threads.submit(() -> write(world, numbers, new Random(seed))),
                    threads.submit(() -> stopAndStart(world, numbers, new Random(seed + 10))),
                    threads.submit(() -> allowAndForbid(numbers, new Random(seed + 20))));
            for (var each : all) each.get();
        }

        assertThat(breaches).isEmpty();
        assertThat(sent).hasPositiveValue();
    }

    @Test
    void stopThatCameWhileTheTextWaitedIsHonoured() {
        var world = new TextWorld(context);
        var text = to(TextWorld.number());
        allowed.add(text.to());
        var now = Instant.now();
        world.messages(now).queue(text, ZoneOffset.UTC);

        world.receive(text.to(), "STOP");
        world.courier(each -> carry(world, each), this::allows, now.plusSeconds(86_000))
                .sendDue();

        assertThat(world.find(text).reason()).isEqualTo(QueuedText.Reason.OPTED_OUT);
        assertThat(breaches).isEmpty();
    }

    /** Slow, so that the others have time to change their minds while it goes out. */
    private Sent carry(TextWorld world, Text text) {
        pause();
        if (text.purpose() == Purpose.CONVERSATION) {
            if (world.optOuts().has(text.to())) breaches.add("opted out: " + text.id());
            if (!allowed.contains(text.to())) breaches.add("not allowed: " + text.id());
            sent.incrementAndGet();
        }
        return new Sent.Taken(List.of(text.id().toString()));
    }

    /** As a module should: under the lock under which the permission is taken away. */
    private boolean allows(String number, Purpose purpose) {
        lockPermissions();
        return allowed.contains(number);
    }

    private void send(TextWorld world, TextGateway gateway) {
        for (var i = 0; i < STEPS; i++) {
            world.courier(gateway, this::allows, Instant.now()).sendDue();
            pause();
        }
    }

    private static void write(TextWorld world, List<String> numbers, Random random) {
        for (var i = 0; i < STEPS * 2; i++) {
            world.messages(Instant.now()).queueNow(to(numbers.get(random.nextInt(numbers.size()))));
            pause();
        }
    }

    private static void stopAndStart(TextWorld world, List<String> numbers, Random random) {
        for (var i = 0; i < STEPS; i++) {
            world.receive(numbers.get(random.nextInt(numbers.size())), random.nextBoolean() ? "STOP" : "START");
            pause();
        }
    }

    private void allowAndForbid(List<String> numbers, Random random) {
        for (var i = 0; i < STEPS; i++) {
            var number = numbers.get(random.nextInt(numbers.size()));
            transaction.executeWithoutResult(status -> {
                lockPermissions();
                if (!allowed.remove(number)) allowed.add(number);
            });
            pause();
        }
    }

    private void lockPermissions() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", PERMISSION_LOCK)
                .query()
                .singleRow();
    }

    private static void pause() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
