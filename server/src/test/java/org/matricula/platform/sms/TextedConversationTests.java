package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.sms.TextWorld.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.conversation.Assignment;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.conversation.Conversation;
import org.matricula.coaching.conversation.Message;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.platform.sms.SmppGateway.Pace;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conversation between a coach and a phone, over a message centre on a real socket. */
@MatriculaTest
class TextedConversationTests {

    private static final Pace QUICK = new Pace(Duration.ofMillis(100), Duration.ofSeconds(20), Duration.ofMillis(50));

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Consents consents;

    @Autowired
    private Numbers numbers;

    @Autowired
    private Members members;

    @Autowired
    private Caseload caseload;

    @Autowired
    private Conversation conversation;

    @Autowired
    private List<TextPermission> permissions;

    @Autowired
    private Reception reception;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private MessageCentre centre;
    private SmppGateway gateway;
    private TextWorld world;
    private Coached coached;
    private Somebody coach;
    private Somebody learner;
    private String number;

    @BeforeEach
    void world() throws IOException {
        world = new TextWorld(context);
        centre = MessageCentre.open();
        gateway = SmppGateway.of(centre.address(), TextSettings.of(centre.address(), "+12025550199"), reception, QUICK);
        gateway.start();
        coached = Coached.programme(learning, offers, wordings, 1);
        coach = coached.coach(members);
        number = TextWorld.number();
        learner = agreed(number);
        await(gateway::isReady);
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        centre.close();
    }

    @Test
    void coachWritesThePhoneGetsItUnderTheBrandAndItsAnswerReachesTheCoach() {
        conversation.write(open(), "Hi {first name}, how is it going?");
        deliver(Instant.now());

        assertThat(texts(number)).containsExactly(brand() + ": Hi Ada, how is it going?");
        assertThat(latest().stateKey()).endsWith("sent");

        bring(number, "Fine, but 1.10 is hard. Señora");
        await(() -> newest().size() == 2);

        assertThat(latest().fromLearner()).isTrue();
        assertThat(latest().body()).isEqualTo("Fine, but 1.10 is hard. Señora");
        assertThat(conversation.unread(coach.id(), coached.world().provider().id()))
                .singleElement()
                .satisfies(unread -> assertThat(unread.name()).isEqualTo("Ada"));
        assertThat(new Mailbox(jdbc, coach.address()).latest().body())
                .contains("Ada")
                .doesNotContain("1.10");
    }

    @Test
    void receiptOfTheNetworkShowsAtTheMessage() {
        conversation.write(open(), "Hello");
        deliver(Instant.now());
        var id = jdbc.sql("select provider_id from text_part where text_id = :id")
                .param("id", latest().id())
                .query(String.class)
                .single();

        centre.bringReceipt(id, "DELIVRD");

        await(() -> latest().isDelivered());
    }

    @Test
    void withdrawalBetweenWritingAndSendingKeepsItFromThePhone() {
        var one = open();
        conversation.write(one, "Hello");

        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.SETTINGS);
        deliver(Instant.now());
        agree(learner, number);
        deliver(Instant.now());

        assertThat(texts(number)).isEmpty();
    }

    @Test
    void sisterWhoGoesOnAgreeingDoesntGetWhatWasForWhoeverWithdrew() {
        var sister = agreed(number);
        conversation.write(open(), "For Ada alone");
        conversation.write(open(sister), "For the sister");

        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.SETTINGS);
        deliver(Instant.now());

        assertThat(texts(number)).containsExactly(brand() + ": For the sister");
    }

    @Test
    void whatIsWrittenAtNightLeavesAtEightByTheLearnersClockAndMayBeTakenBack() {
        var night = ZonedDateTime.of(2027, 1, 15, 23, 30, 0, 0, ZoneId.of("Europe/London"));
        var messages = world.messages(night.toInstant());
        var text = TextWorld.to(number);

        messages.queue(text, ZoneId.of("Europe/London"));

        assertThat(messages.earliest(ZoneId.of("Europe/London")))
                .isEqualTo(night.plusDays(1).withHour(8).withMinute(0).toInstant());
        deliver(night.plusHours(8).toInstant());
        assertThat(texts(number)).isEmpty();
        deliver(night.plusHours(9).toInstant());
        assertThat(texts(number)).hasSize(1);
    }

    @Test
    void takenBackBeforeItLeftIsSeenByNobody() {
        var one = open();
        var message = conversation.write(one, "Oh no");

        assertThat(conversation.takeBack(one, message.id())).isTrue();
        deliver(Instant.now());

        assertThat(texts(number)).isEmpty();
        assertThat(latest().isTakenBack()).isTrue();
        assertThat(conversation.own(assignment(), null, 10)).isEmpty();
        conversation.write(one, "Right");
        deliver(Instant.now());
        assertThat(conversation.takeBack(one, latest().id())).isFalse();
        assertThat(conversation.own(assignment(), null, 10)).hasSize(1);
    }

    @Test
    void textFromANumberThatTwoLearnersShareIsKeptWithNeitherAndTheLeadIsTold() {
        var owner = learning.somebody();
        members.add(coached.world().provider().id(), owner.id(), Role.OWNER);
        agreed(number);

        bring(number, "It's me");
        await(() -> conversation.lastUnclear(open()).isPresent());

        assertThat(newest()).isEmpty();
        assertThat(new Mailbox(jdbc, owner.address()).latest().body()).doesNotContain("It's me");
    }

    @Test
    void whatComesFromSomebodyWhoWithdrewIsntKept() {
        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.SETTINGS);

        bring(number, "Are you there?");
        await(() -> jdbc.sql("select count(*) from incoming_text where handled_at is null")
                        .query(Long.class)
                        .single()
                == 0);
        await(() -> jdbc.sql("select count(*) from event_publication where event_type like '%IncomingText'")
                        .query(Long.class)
                        .single()
                == 0);

        assertThat(jdbc.sql("select count(*) from coaching_message where learner_id = :learner")
                        .param("learner", learner.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Somebody agreed(String number) {
        var somebody = coached.agreed(consents, number);
        numbers.confirm(Person.of(somebody.id()), new PhoneNumber(number));
        return somebody;
    }

    private void agree(Somebody who, String number) {
        consents.answer(
                Person.of(who.id()), coached.offerId(), new Answer.Agree(number, 1, Locale.ENGLISH), Source.GATE);
    }

    private Case open() {
        return open(learner);
    }

    private Case open(Somebody who) {
        return caseload.open(coach.id(), coached.world().provider().id(), who.id());
    }

    private Assignment assignment() {
        return caseload.current(Person.of(learner.id()), coached.offerId()).orElseThrow();
    }

    private List<Message> newest() {
        return conversation.newest(open(), null, 10);
    }

    private Message latest() {
        return newest().getFirst();
    }

    /** As if it were noon everywhere, so that no test depends on when it runs. */
    private void deliver(Instant at) {
        jdbc.sql(
                        "update text_message set zone = null, next_attempt_at = created_at where to_number = :number and created_at < :at and :soon")
                .param("number", number)
                .param("at", at.plusSeconds(1).atOffset(ZoneOffset.UTC))
                .param("soon", Duration.between(Instant.now(), at).toHours() == 0)
                .update();
        world.courier(this::carry, permissions, at.plusSeconds(1)).sendDue();
    }

    /** Others' texts that wait in this database are none of ours. */
    private Sent carry(Text text) {
        return text.to().equals(number)
                ? gateway.send(text)
                : new Sent.Taken(List.of(UUID.randomUUID().toString()));
    }

    private List<String> texts(String to) {
        var found = new ArrayList<String>();
        centre.texts().stream()
                .filter(text -> ("+" + text.getDestAddress()).equals(to))
                .forEach(text -> found.add(Gsm7.decode(text.getShortMessage())));
        return found;
    }

    private void bring(String from, String words) {
        centre.bring(from.substring(1), words.getBytes(StandardCharsets.ISO_8859_1), 3, 0);
    }

    private String brand() {
        return coached.offer().senderName();
    }
}
