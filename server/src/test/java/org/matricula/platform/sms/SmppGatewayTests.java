package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.sms.TextWorld.NOON;
import static org.matricula.platform.sms.TextWorld.await;
import static org.matricula.platform.sms.TextWorld.number;
import static org.matricula.platform.sms.TextWorld.to;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Ids;
import org.matricula.platform.sms.QueuedText.State;
import org.matricula.platform.sms.SmppGateway.Pace;
import org.matricula.platform.sms.TextProperties.LongTexts;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class SmppGatewayTests {

    private static final Pace QUICK = new Pace(Duration.ofMillis(100), Duration.ofSeconds(20), Duration.ofMillis(50));

    private MessageCentre centre;
    private SmppGateway gateway;
    private TextWorld world;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    Reception reception;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void bind() throws IOException {
        world = new TextWorld(context);
        centre = MessageCentre.open();
        gateway = started(LongTexts.UDH);
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        centre.close();
    }

    @Test
    void bindsAsTransceiverAndKeepsTheLineUp() {
        await(gateway::isReady);

        assertThat(centre.binds()).containsExactly(BindType.BIND_TRX);
        await(() -> centre.enquiries() > 1);
    }

    @Test
    void shortTextTravelsInThePhonesAlphabetWithTheBrandAndAsksForAReceipt() {
        await(gateway::isReady);

        var sent = gateway.send(text("See you at 5. {€}"));

        assertThat(sent).isEqualTo(new Sent.Taken(List.of(centre.port() + "-1")));
        var submitted = centre.texts().getFirst();
        assertThat(submitted.getDestAddress()).isEqualTo("12025550123");
        assertThat(submitted.getDestAddrTon()).isEqualTo((byte) 1);
        assertThat(submitted.getSourceAddr()).isEqualTo("12025550199");
        assertThat(submitted.getDataCoding()).isZero();
        assertThat(submitted.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(submitted.getValidityPeriod()).isEqualTo("000001000000000R");
        assertThat(Gsm7.decode(submitted.getShortMessage())).isEqualTo("Open Learning: See you at 5. {€}");
    }

    @Test
    void longTextTravelsInPartsAndIsDeliveredWhenAllAre() {
        await(gateway::isReady);
        var text = text("a".repeat(300));
        world.messages(NOON).queue(text, ZoneOffset.UTC);
        jdbc.sql("delete from text_message where id <> :id")
                .param("id", text.id())
                .update();

        world.courier(gateway, (number, purpose) -> true, NOON).sendDue();

        assertThat(centre.texts()).hasSize(3).allMatch(SubmitSm::isUdhi);
        assertThat(centre.texts())
                .extracting(part ->
                        PartHeader.read(part.getShortMessage()).orElseThrow().number())
                .containsExactly(1, 2, 3);
        assertThat(String.join(
                        "",
                        centre.texts().stream().map(SmppGatewayTests::letters).toList()))
                .isEqualTo("Open Learning: " + "a".repeat(300));

        centre.bringReceipt(centre.port() + "-1", "DELIVRD");
        centre.bringReceipt(centre.port() + "-3", "DELIVRD");
        assertThat(world.find(text).state()).isEqualTo(State.SENT);
        centre.bringReceipt(centre.port() + "-2", "DELIVRD");
        assertThat(world.find(text).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void longTextTravelsWholeWhereTheCentreTakesIt() {
        gateway.close();
        gateway = started(LongTexts.PAYLOAD);
        await(gateway::isReady);

        gateway.send(text("Ж".repeat(100)));

        var submitted = centre.texts().getFirst();
        assertThat(submitted.getDataCoding()).isEqualTo((byte) 8);
        assertThat(submitted.getShortMessage()).isNullOrEmpty();
        OptionalParameter.OctetString payload =
                (OptionalParameter.OctetString) submitted.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD);
        assertThat(new String(payload.getValue(), StandardCharsets.UTF_16BE))
                .isEqualTo("Open Learning: " + "Ж".repeat(100));
    }

    @Test
    void receiptThatTheTextCouldNotBeDeliveredSaysWhy() {
        var text = handedOver();

        centre.bringReceipt(centre.port() + "-1", "UNDELIV");

        assertThat(world.find(text).state()).isEqualTo(State.FAILED);
        assertThat(world.find(text).lastError()).isEqualTo("UNDELIV 000");
    }

    @Test
    void receiptInParametersAloneCountsToo() {
        var text = handedOver();

        centre.bringReceipt(centre.port() + "-1", 5);

        assertThat(world.find(text).state()).isEqualTo(State.FAILED);
        assertThat(world.find(text).lastError()).isEqualTo("UNDELIV");
    }

    @Test
    void whatCannotBeReadIsNotAskedForAgain() {
        await(gateway::isReady);
        var number = number();

        centre.bring("12025550123", "no receipt at all".getBytes(StandardCharsets.US_ASCII), 0, 0x04);
        centre.bring(number.substring(1), Gsm7.encode("Hello"), 0, 0);

        assertThat(received(number)).isEqualTo("Hello");
    }

    @Test
    void receiptThatComesBeforeTheAnswerWasWrittenDownIsKeptForIt() {
        await(gateway::isReady);
        centre.bringReceipt(centre.port() + "-1", "DELIVRD");

        var text = handedOver();
        reception.handleWaiting();

        assertThat(world.find(text).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void receiptOnTheWayChangesNothing() {
        var text = handedOver();

        centre.bringReceipt(centre.port() + "-1", "ACCEPTD");

        assertThat(world.find(text).state()).isEqualTo(State.SENT);
    }

    @Test
    void whatPhonesWriteComesInInAnyAlphabet() {
        await(gateway::isReady);
        var latin = number();
        var russian = number();

        centre.bring(latin.substring(1), Gsm7.encode("Grüße {1}"), 0, 0);
        centre.bring(russian.substring(1), "Привет".getBytes(StandardCharsets.UTF_16BE), 8, 0);

        assertThat(received(latin)).isEqualTo("Grüße {1}");
        assertThat(received(russian)).isEqualTo("Привет");
    }

    @Test
    void longTextsOfPhonesComeInWhole() {
        await(gateway::isReady);
        var inParts = number();
        var inPayload = number();

        centre.bring(inParts.substring(1), PartHeader.of(9, 2, 2).before(Gsm7.encode("to talk")), 0, 0x40);
        centre.bring(inParts.substring(1), PartHeader.of(9, 1, 2).before(Gsm7.encode("I need ")), 0, 0x40);
        centre.bring(
                inPayload.substring(1),
                new byte[0],
                0,
                0,
                new OptionalParameter.Message_payload(Gsm7.encode("b".repeat(400))));

        assertThat(received(inParts)).isEqualTo("I need to talk");
        assertThat(received(inPayload)).isEqualTo("b".repeat(400));
    }

    @Test
    void stopFromAPhoneIsHonouredBeforeTheNextText() {
        await(gateway::isReady);
        var number = number();

        centre.bring(number.substring(1), Gsm7.encode("Stop"), 0, 0);

        await(() -> world.optOuts().has(number));
        await(() -> !world.told(OptedOut.class, number).isEmpty());
    }

    @Test
    void lineThatBreaksIsBoundAnew() {
        await(gateway::isReady);

        centre.hangUp();
        await(() -> centre.binds().size() > 1 && gateway.isReady());

        assertThat(gateway.send(text("Here again"))).isInstanceOf(Sent.Taken.class);
    }

    @Test
    void centreThatIsAwayIsBoundOnceItIsBack() throws IOException {
        await(gateway::isReady);
        var port = centre.port();
        centre.close();
        await(() -> !gateway.isReady());
        assertThat(gateway.send(text("Too early"))).isInstanceOf(Sent.NotNow.class);

        centre = MessageCentre.at(port);

        await(gateway::isReady);
        assertThat(gateway.send(text("Here again"))).isInstanceOf(Sent.Taken.class);
    }

    @Test
    void refusalsAreFinalOnlyWhereTheNumberIsAtFault() {
        await(gateway::isReady);

        centre.answerWith(0x0b);
        assertThat(gateway.send(text("To nobody"))).isEqualTo(new Sent.Never("SMPP status 0x0000000b"));
        centre.answerWith(0x58);
        assertThat(gateway.send(text("Too fast"))).isEqualTo(new Sent.NotNow("SMPP status 0x00000058"));
    }

    @Test
    void wrongPasswordNeverGetsReady() {
        gateway.close();
        var address = URI.create("smpp://matricula:wrong@127.0.0.1:" + centre.port());
        gateway = SmppGateway.of(address, TextSettings.of(address, null), reception, QUICK);
        gateway.start();

        assertThat(gateway.isReady()).isFalse();
        assertThat(gateway.send(text("No"))).isInstanceOf(Sent.NotNow.class);
    }

    private SmppGateway started(LongTexts longTexts) {
        var settings = TextSettings.of(centre.address(), "+12025550199", longTexts);
        var fresh = SmppGateway.of(centre.address(), settings, reception, QUICK);
        fresh.start();
        return fresh;
    }

    private Text handedOver() {
        await(gateway::isReady);
        var text = to(number());
        jdbc.sql("delete from text_message").update();
        world.messages(NOON).queue(text, ZoneOffset.UTC);
        world.courier(gateway, (number, purpose) -> true, NOON).sendDue();
        return text;
    }

    private String received(String number) {
        await(() -> !world.told(IncomingText.class, number).isEmpty());
        return world.told(IncomingText.class, number).getFirst().body();
    }

    private static Text text(String body) {
        return new Text(Ids.next(), "+12025550123", "Open Learning", body, Purpose.CONVERSATION);
    }

    private static String letters(SubmitSm part) {
        var bytes = part.getShortMessage();
        return Gsm7.decode(java.util.Arrays.copyOfRange(bytes, PartHeader.length(bytes), bytes.length));
    }
}
