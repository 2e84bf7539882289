package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.sms.TextWorld.await;
import static org.matricula.platform.sms.TextWorld.number;
import static org.matricula.platform.sms.TextWorld.to;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.sms.QueuedText.Reason;
import org.matricula.platform.sms.Received.Part;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class IncomingTextsTests {

    private final String number = number();
    private TextWorld world;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    Reception reception;

    @Autowired
    TextMessages messages;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void listen() {
        world = new TextWorld(context);
    }

    @Test
    void stopPutsTheNumberOnTheListTellsItAndIsAnsweredOnce() {
        world.receive(number, " Stop! ");
        world.receive(number, "STOPALL");

        assertThat(messages.isOptedOut(number)).isTrue();
        assertThat(world.told(OptedOut.class, number)).hasSize(2);
        assertThat(world.told(IncomingText.class, number)).isEmpty();
        assertThat(world.answersTo(number))
                .containsExactly(
                        "Matricula: you won't get any more texts from us. To get them again, text START and agree anew.");
    }

    @Test
    void stopEndsWhatWaitsSoThatALaterStartDoesNotLetItGo() {
        var waiting = to(number);
        messages.queue(waiting, ZoneOffset.UTC);

        world.receive(number, "quit");
        world.receive(number, "START");

        assertThat(world.find(waiting).reason()).isEqualTo(Reason.OPTED_OUT);
    }

    @Test
    void stopOfASenderThatIsNoNumberIsTakenWithoutAnAnswer() {
        world.receive("262966", "STOP");

        assertThat(messages.isOptedOut("262966")).isTrue();
        assertThat(world.answersTo("262966")).isEmpty();
    }

    @Test
    void startTakesTheNumberOffTheListAndTellsIt() {
        world.receive(number, "end");
        world.receive(number, "unstop");

        assertThat(messages.isOptedOut(number)).isFalse();
        assertThat(world.told(OptedIn.class, number)).hasSize(1);
    }

    @Test
    void theListDoesNotSayWhoseNumbersItHas() {
        world.receive(number, "STOP");

        var digits = number.substring(1);
        assertThat(jdbc.sql("select number_hash::text from text_opt_out")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(digits));
        assertThat(jdbc.sql("select count(*) from incoming_text where from_number = :number")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void helpIsAnsweredWithAContactAndStillReachesPeople() {
        world.receive(number, "Help");

        assertThat(world.answersTo(number))
                .containsExactly(
                        "Matricula: texts from your learning provider. For help: http://matricula.test. Text STOP to end them.");
        assertThat(world.told(IncomingText.class, number)).hasSize(1);
    }

    @Test
    void twoRobotsDoNotAnswerEachOtherForEver() {
        for (var i = 0; i < 10; i++) world.receive(number, "HELP");

        assertThat(world.answersTo(number)).hasSize(3);
    }

    @Test
    void everythingElseIsForWhoeverListens() {
        world.receive(number.substring(1), "I can't stop now. Tomorrow?");

        assertThat(world.told(IncomingText.class, number))
                .singleElement()
                .satisfies(text -> assertThat(text.body()).isEqualTo("I can't stop now. Tomorrow?"));
        assertThat(messages.isOptedOut(number)).isFalse();
    }

    @Test
    void whatAGatewayHandsInTwiceIsHandledOnce() {
        var received = new Received("http " + number, number, "", "Hello", Part.WHOLE);

        reception.take(received);
        world.settle();
        reception.take(received);
        world.settle();

        assertThat(world.told(IncomingText.class, number)).hasSize(1);
    }

    @Test
    void partsAreJoinedInTheirOrderOnceAllAreThere() {
        part("c", " you.", 3);
        part("a", "I need", 1);
        reception.handleWaiting();
        assertThat(world.told(IncomingText.class, number)).isEmpty();

        part("b", " to talk to", 2);
        reception.handleWaiting();
        await(() -> !world.told(IncomingText.class, number).isEmpty());

        assertThat(world.told(IncomingText.class, number))
                .singleElement()
                .satisfies(text -> assertThat(text.body()).isEqualTo("I need to talk to you."));
    }

    @Test
    void partsWhoseOthersNeverCameAreReadAllTheSame() {
        part("a", "I need", 1);
        jdbc.sql("update incoming_text set at = :then where from_number = :number")
                .param("then", Instant.now().minusSeconds(301).atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();

        reception.handleWaiting();
        await(() -> !world.told(IncomingText.class, number).isEmpty());

        assertThat(world.told(IncomingText.class, number))
                .singleElement()
                .satisfies(text -> assertThat(text.body()).isEqualTo("I need"));
    }

    private void part(String key, String body, int part) {
        reception.take(new Received(number + key, number, "", body, new Part("7", part, 3)));
    }
}
