package org.matricula.platform.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.matricula.platform.Ids;
import org.matricula.testing.Patience;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox of texts with a gateway and somebody who allows, at a moment of the test's choice. */
final class TextWorld {

    static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final List<String> AREAS = List.of("202", "303", "404", "505", "606", "707", "808", "909");

    private final JdbcClient jdbc;
    private final NumberHash hash;
    private final TransactionTemplate transaction;
    private final Reception reception;
    private final List<Object> events = new CopyOnWriteArrayList<>();

    TextWorld(ConfigurableApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.hash = context.getBean(NumberHash.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.reception = context.getBean(Reception.class);
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told) events.add(told.getPayload());
        });
    }

    /** What was published about this number since this world was made. */
    <T> List<T> told(Class<T> kind, String number) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> switch (event) {
                    case OptedOut(var who, var at) -> who.equals(number);
                    case OptedIn(var who, var at) -> who.equals(number);
                    case IncomingText text -> text.from().equals(number);
                    default -> false;
                })
                .toList();
    }

    /** Somebody writes to us, and it is handled. */
    void receive(String number, String body) {
        reception.take(new Received(UUID.randomUUID().toString(), number, "+12025550199", body, Received.Part.WHOLE));
        settle();
    }

    /** Whatever was handed in is handled, by whichever thread. */
    void settle() {
        var waiting = "select count(*) from incoming_text where handled_at is null and parts = 1";
        await(() -> {
            reception.handleWaiting();
            return jdbc.sql(waiting).query(Long.class).single() == 0;
        });
    }

    /** Other threads may be at it. */
    static void await(BooleanSupplier condition) {
        Patience.until(condition::getAsBoolean);
    }

    /** What waits for or went to this number by the gateway's own doing. */
    List<String> answersTo(String number) {
        return jdbc.sql("select body from text_message where to_number = :number and purpose = 'ANSWER' order by id")
                .param("number", number)
                .query(String.class)
                .list();
    }

    /** A number that no other test uses: those from 555-0100 on are kept for fiction. */
    static String number() {
        var n = NUMBERS.getAndIncrement();
        return "+1%s55501%02d".formatted(AREAS.get(n / 100), n % 100);
    }

    static Text to(String number, Purpose purpose) {
        return new Text(Ids.next(), number, "Open Learning", "See you at 5.", purpose);
    }

    static Text to(String number) {
        return to(number, Purpose.CONVERSATION);
    }

    TextMessages messages(Instant now) {
        return new TextMessages(store(now), optOuts(), TextSettings.of(null, null), at(now));
    }

    TextStore store(Instant now) {
        return new TextStore(jdbc, at(now));
    }

    OptOuts optOuts() {
        return new OptOuts(jdbc, hash, Clock.systemUTC());
    }

    TextCourier courier(TextGateway gateway, TextPermission permission, Instant now) {
        return courier(gateway, List.of(permission), now);
    }

    TextCourier courier(TextGateway gateway, List<TextPermission> permissions, Instant now) {
        var beans = new StaticListableBeanFactory();
        for (var permission : permissions) beans.addBean("permission" + beans.getBeanDefinitionCount(), permission);
        var gateways = new StaticListableBeanFactory();
        if (gateway != null) gateways.addBean("gateway", gateway);
        return new TextCourier(
                store(now),
                optOuts(),
                new Permissions(beans.getBeanProvider(TextPermission.class)),
                new Gateway(gateways.getBeanProvider(TextGateway.class), TextSettings.of(null, null), null),
                TextSettings.of(null, null),
                transaction,
                at(now));
    }

    QueuedText find(Text text) {
        return store(NOON).find(List.of(text.id())).getFirst();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
