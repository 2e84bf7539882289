package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.matricula.testing.Coached.OTHER_NUMBER;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.TooManyTries;
import org.matricula.coaching.NumberConfirmation.Outcome;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.sms.IncomingText;
import org.matricula.testing.Coached;
import org.matricula.testing.FictionalNumbers;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** *Coaching*, 4: nothing is texted before a code or a reply confirms the number. */
@MatriculaTest
class NumberConfirmationTests {

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
    private CoachingTexts texts;

    @Autowired
    private JdbcClient jdbc;

    private Coached coached;
    private Person learner;
    private PhoneNumber number;

    @BeforeEach
    void agree() {
        coached = Coached.programme(learning, offers, wordings, 1);
        learner = Person.of(coached.learner().id());
        number = FictionalNumbers.next();
        consents.answer(learner, coached.offerId(), new Answer.Agree(number.e164(), 1, Locale.ENGLISH), Source.GATE);
    }

    @Test
    void codeThatIsTypedConfirmsTheNumber() {
        assertThat(confirmation.isNeeded(learner)).isTrue();
        send();
        var code = codeTextedTo(number);

        assertThat(confirmation.waitsUntil(learner)).isPresent();
        assertThat(confirmation.confirm(learner, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(Outcome.CONFIRMED);

        assertThat(numbers.of(learner).orElseThrow().isConfirmed()).isTrue();
        assertThat(confirmation.isNeeded(learner)).isFalse();
        assertThat(confirmation.confirm(learner, code)).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void codeIsKeptOnlyAsAHash() {
        send();

        assertThat(jdbc.sql("select code_hash from coaching_number_code where learner_id = :id")
                        .param("id", learner.id())
                        .query(String.class)
                        .single())
                .doesNotContain(codeTextedTo(number));
    }

    @Test
    void fiveWrongCodesEndIt() {
        send();
        var code = codeTextedTo(number);
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (var i = 0; i < 4; i++)
            assertThat(confirmation.confirm(learner, wrong)).isEqualTo(Outcome.WRONG);
        assertThat(confirmation.confirm(learner, wrong)).isEqualTo(Outcome.TOO_MANY_TRIES);

        assertThat(confirmation.confirm(learner, code)).isEqualTo(Outcome.TOO_MANY_TRIES);
        assertThat(numbers.of(learner).orElseThrow().isConfirmed()).isFalse();
    }

    @Test
    void codeEndsAfterTenMinutes() {
        send();
        var code = codeTextedTo(number);
        jdbc.sql("update coaching_number_code set expires_at = sent_at where learner_id = :id")
                .param("id", learner.id())
                .update();

        assertThat(confirmation.confirm(learner, code)).isEqualTo(Outcome.EXPIRED);
        assertThat(confirmation.waitsUntil(learner)).isEmpty();
    }

    @Test
    void newCodeEndsTheEarlierOneAndWrongTriesOfIt() {
        send();
        var first = codeTextedTo(number);
        confirmation.confirm(learner, "x");
        send();
        var second = codeTextedTo(number);

        if (!first.equals(second))
            assertThat(confirmation.confirm(learner, first)).isEqualTo(Outcome.WRONG);
        assertThat(confirmation.confirm(learner, second)).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void threeCodesAnHourAreAllForALearner() {
        for (var i = 0; i < 3; i++) send();

        assertThatThrownBy(this::send).isInstanceOf(TooManyTries.class);
        numbers.change(learner, FictionalNumbers.next());
        assertThatThrownBy(this::send).isInstanceOf(TooManyTries.class);
    }

    @Test
    void threeCodesAnHourAreAllForANumberToo() {
        for (var i = 0; i < 3; i++) send();
        var other = Person.of(coached.learner().id());
        consents.answer(other, coached.offerId(), new Answer.Agree(number.e164(), 1, Locale.ENGLISH), Source.GATE);

        assertThatThrownBy(() -> confirmation.send(other, coached.offerId(), Locale.ENGLISH))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void codeForANumberThatWasChangedConfirmsNothing() {
        send();
        var code = codeTextedTo(number);
        numbers.change(learner, new PhoneNumber(OTHER_NUMBER));

        assertThat(confirmation.confirm(learner, code)).isEqualTo(Outcome.EXPIRED);
        assertThat(numbers.of(learner).orElseThrow().isConfirmed()).isFalse();
    }

    @Test
    void answerOfYesFromThePhoneConfirmsToo() {
        send();

        texts.on(reply(number, "Yes!"));

        Patience.until(() -> numbers.of(learner).orElseThrow().isConfirmed());
    }

    @Test
    void replyWithoutACodeOrFromAnotherPhoneConfirmsNothing() {
        assertThat(confirmation.confirmByReply(learner, number)).isFalse();
        send();
        assertThat(confirmation.confirmByReply(learner, FictionalNumbers.next()))
                .isFalse();
        assertThat(confirmation.confirmByReply(learner, number)).isTrue();
    }

    @Test
    void onlyYesIsYes() {
        assertThat(List.of("YES", " yes. ", "Y", "yes!!")).allMatch(CoachingTexts::isYes);
        assertThat(List.of("", "no", "yes but not today", "yesterday")).noneMatch(CoachingTexts::isYes);
    }

    @Test
    void nothingIsTextedWhereNothingIsToConfirm() {
        send();
        confirmation.confirm(learner, codeTextedTo(number));
        assertThatThrownBy(this::send).isInstanceOf(Refusal.class);

        numbers.remove(learner);
        assertThatThrownBy(this::send).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> confirmation.send(learner, UUID.randomUUID(), Locale.ENGLISH))
                .isInstanceOf(NotFound.class);
    }

    private void send() {
        confirmation.send(learner, coached.offerId(), Locale.ENGLISH);
    }

    private String codeTextedTo(PhoneNumber to) {
        var body = jdbc.sql(
                        "select body from text_message where to_number = :number order by created_at desc, id desc limit 1")
                .param("number", to.e164())
                .query(String.class)
                .single();
        assertThat(body).matches("\\d{6} is your code.*");
        return body.substring(0, 6);
    }

    private static IncomingText reply(PhoneNumber from, String body) {
        return new IncomingText(UUID.randomUUID(), from.e164(), "+12025550199", body, Instant.now());
    }
}
