package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.platform.sms.TextWorld.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.NumberConfirmation;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Word;
import org.matricula.coaching.Wordings;
import org.matricula.platform.Person;
import org.matricula.platform.sms.QueuedText.Reason;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** *Coaching*, 4 to 6, at the gateway: whom coaching may text, from the first code to STOP and back. */
@MatriculaTest
class TextedConsentTests {

    private final List<Text> sent = new ArrayList<>();

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
    private NumberConfirmation confirmation;

    @Autowired
    private List<TextPermission> permissions;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private TextWorld world;
    private Coached coached;
    private Person learner;
    private String number;

    @BeforeEach
    void agree() {
        world = new TextWorld(context);
        coached = Coached.programme(learning, offers, wordings, 1);
        learner = Person.of(coached.learner().id());
        number = TextWorld.number();
        agree(learner);
    }

    @Test
    void beforeTheNumberIsConfirmedOnlyItsCodeIsTexted() {
        var words = conversation();
        confirmation.send(learner, coached.offerId(), Locale.ENGLISH);

        deliver();

        assertThat(sent).extracting(Text::purpose).containsExactly(Purpose.CONFIRM);
        assertThat(world.find(words).reason()).isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    void codeGoesOnlyToTheNumberThatWaitsForOne() {
        var other = TextWorld.to(TextWorld.number(), Purpose.CONFIRM);
        world.messages(Instant.now()).queueNow(other);

        deliver();

        assertThat(world.find(other).reason()).isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    void whoAgreesAndConfirmedIsTexted() {
        confirm();
        var words = conversation();

        deliver();

        assertThat(sent).containsExactly(words);
    }

    @Test
    void textThatWaitsWhenConsentIsWithdrawnIsNeverSent() {
        confirm();
        var words = conversation();

        consents.withdraw(learner, coached.offerId(), Source.SETTINGS);
        deliver();

        assertThat(sent).isEmpty();
        // Whichever comes first ends it: coaching, told of the withdrawal, or the courier, who asks before sending.
        assertThat(world.find(words).reason()).isIn(Reason.TAKEN_BACK, Reason.NOT_PERMITTED);
    }

    @Test
    void textFromBeforeAWithdrawalIsNotSentToSomebodyWhoAgreesAnew() {
        confirm();
        var words = conversation();

        consents.withdraw(learner, coached.offerId(), Source.SETTINGS);
        await(() -> world.find(words).state() == QueuedText.State.FAILED);
        agree(learner);
        deliver();

        assertThat(sent).isEmpty();
    }

    @Test
    void numberThatIsNotUsedAnyMoreIsNotTexted() {
        confirm();
        var words = conversation();

        numbers.change(learner, new PhoneNumber(TextWorld.number()));
        deliver();

        assertThat(world.find(words).reason()).isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    void stopWithdrawsEverybodyWithThisNumberAtOnceAndEndsWhatWaits() {
        confirm();
        var sister = Person.of(coached.learner().id());
        agree(sister);
        var words = conversation();

        world.receive(number, "STOP");
        await(() -> word(learner) == Word.WITHDRAWN && word(sister) == Word.WITHDRAWN);

        assertThat(consents.history(learner).getLast().source()).isEqualTo(Source.TEXT);
        deliver();
        assertThat(world.find(words).reason()).isEqualTo(Reason.OPTED_OUT);
        assertThat(sent).extracting(Text::purpose).containsExactly(Purpose.ANSWER);
        assertThat(sent.getFirst().body()).startsWith(brand()).contains("START");
    }

    @Test
    void startReopensTheQuestionAndIsNoConsent() {
        confirm();
        world.receive(number, "STOP");
        await(() -> word(learner) == Word.WITHDRAWN);
        awaitWithdrawalHeard();
        world.receive(number, "START");
        await(() -> word(learner) == Word.REOPENED);
        var words = conversation();

        deliver();
        assertThat(world.find(words).reason()).isEqualTo(Reason.NOT_PERMITTED);

        agree(learner);
        var again = conversation();
        deliver();
        assertThat(sent).contains(again);
    }

    @Test
    void helpIsAnsweredInTheNameOfWhoeverOffersCoaching() {
        world.receive(number, "HELP");

        assertThat(world.answersTo(number)).singleElement().asString().startsWith(brand());
    }

    /** Coaching was told of it and has taken back what waited: it might take what is written later for that. */
    private void awaitWithdrawalHeard() {
        await(() -> jdbc.sql("select count(*) from event_publication where serialized_event like :learner")
                        .param("learner", "%" + learner.id() + "%")
                        .query(Long.class)
                        .single()
                == 0);
    }

    private void agree(Person person) {
        consents.answer(person, coached.offerId(), new Answer.Agree(number, 1, Locale.ENGLISH), Source.GATE);
    }

    private void confirm() {
        numbers.confirm(learner, new PhoneNumber(number));
    }

    private Text conversation() {
        var text = TextWorld.to(number);
        world.messages(Instant.now()).queueNow(text);
        return text;
    }

    /** Whatever waits for this test's numbers. */
    private void deliver() {
        world.courier(this::take, permissions, Instant.now().plus(Duration.ofSeconds(1)))
                .sendDue();
    }

    private Sent take(Text text) {
        if (text.to().equals(number)) sent.add(text);
        return new Sent.Taken(List.of(text.id().toString()));
    }

    private Word word(Person person) {
        return consents.standing(person, coached.offerId()).word().orElseThrow();
    }

    private String brand() {
        return coached.offer().senderName();
    }
}
