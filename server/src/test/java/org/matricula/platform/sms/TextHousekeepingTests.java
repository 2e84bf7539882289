package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.sms.TextWorld.number;
import static org.matricula.platform.sms.TextWorld.to;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class TextHousekeepingTests {

    /** Long before anything another test wrote. */
    private static final Instant NOW = Instant.parse("2020-06-01T12:00:00Z");

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void textsGoNinetyDaysAfterTheyLeftAndWaitingOnesStay() {
        var world = new TextWorld(context);
        var left = to(number());
        var lately = to(number());
        var waiting = to(number());
        for (var text : List.of(left, lately, waiting))
            world.messages(NOW.minus(Duration.ofDays(100))).queue(text, ZoneOffset.UTC);
        world.store(NOW.minus(Duration.ofDays(91))).taken(left.id(), List.of("a"));
        world.store(NOW.minus(Duration.ofDays(89))).taken(lately.id(), List.of("b"));

        tidy();

        assertThat(world.store(NOW).find(List.of(left.id(), lately.id(), waiting.id())))
                .extracting(QueuedText::id)
                .containsExactlyInAnyOrder(lately.id(), waiting.id());
        jdbc.sql("delete from text_message where created_at < :now")
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void receiptsOfNothingOfOursGoAfterAWeek() {
        var receipts = new ReceiptStore(jdbc, at(NOW.minus(Duration.ofDays(8))));
        receipts.add(new Receipt("nobody's", Receipt.State.DELIVERED, null));

        tidy();

        assertThat(jdbc.sql("select count(*) from text_receipt where provider_id = 'nobody''s'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void tidy() {
        var now = at(NOW);
        new TextHousekeeping(new TextStore(jdbc, now), new IncomingStore(jdbc, now), new ReceiptStore(jdbc, now), now)
                .tidy();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
