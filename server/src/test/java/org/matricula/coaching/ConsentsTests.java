package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.matricula.testing.Coached.NUMBER;
import static org.matricula.testing.Coached.OTHER_NUMBER;
import static org.matricula.testing.Coached.TORONTO;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Closing;
import org.matricula.account.People;
import org.matricula.enrolment.Track;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** *Coaching*, 2, 4 and 5: what was answered stands in the ledger, and its last word decides. */
@MatriculaTest
class ConsentsTests {

    private static final Locale EN = Locale.ENGLISH;

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
    private People people;

    @Autowired
    private Closing closing;

    @Autowired
    private JdbcClient jdbc;

    private Coached coached;
    private Person learner;
    private String password;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 1);
        var somebody = coached.learner();
        learner = Person.of(somebody.id());
        password = somebody.password();
    }

    @Test
    void agreementKeepsWordingTimeSourceAndNumberAndIsServed() {
        agree();

        var entry = consents.history(learner).getFirst();
        assertThat(entry.word()).isEqualTo(Word.AGREED);
        assertThat(entry.wordingVersion()).isEqualTo(1);
        assertThat(entry.language()).isEqualTo(EN);
        assertThat(entry.source()).isEqualTo(Source.GATE);
        var phone = numbers.of(learner).orElseThrow();
        assertThat(entry.phoneId()).isEqualTo(phone.id());
        assertThat(phone.number()).isEqualTo(new PhoneNumber(NUMBER));
        assertThat(phone.isConfirmed()).isFalse();
        assertThat(served()).containsExactly(learner.id());
    }

    @Test
    void numberAndConsentAreWrittenTogetherOrNotAtAll() {
        assertThatThrownBy(() -> answer(new Answer.Agree(TORONTO, 1, EN))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> answer(new Answer.Agree("555", 1, EN))).isInstanceOf(Invalid.class);

        assertThat(consents.history(learner)).isEmpty();
        assertThat(numbers.of(learner)).isEmpty();
    }

    @Test
    void ofTwoTabsTheLaterAnswerStandsAndBothAreInTheLedger() {
        agree();
        answer(new Answer.Decline(1, EN));

        assertThat(consents.standing(learner, coached.offerId()).word()).contains(Word.DECLINED);
        assertThat(words()).containsExactly(Word.AGREED, Word.DECLINED);
        assertThat(served()).isEmpty();
    }

    @Test
    void withdrawalIsImmediateAndAnEarlierClockChangesNothing() {
        agree();
        jdbc.sql("update coaching_consent set at = at + interval '1 hour' where learner_id = :id")
                .param("id", learner.id())
                .update();

        assertThat(consents.withdraw(learner, coached.offerId(), Source.SETTINGS))
                .isTrue();

        assertThat(words()).containsExactly(Word.AGREED, Word.WITHDRAWN);
        assertThat(served()).isEmpty();
        assertThat(consents.withdraw(learner, coached.offerId(), Source.SETTINGS))
                .isFalse();
    }

    @Test
    void stopWithdrawsEverybodyWithTheNumber() {
        agree();
        var sister = Person.of(coached.learner().id());
        consents.answer(sister, coached.offerId(), new Answer.Agree(NUMBER, 1, EN), Source.GATE);

        consents.withdrawAll(new PhoneNumber(NUMBER), Source.TEXT);

        assertThat(served()).isEmpty();
        assertThat(consents.history(sister).getLast().source()).isEqualTo(Source.TEXT);
    }

    @Test
    void reopeningIsNoConsent() {
        agree();
        consents.withdraw(learner, coached.offerId(), Source.TEXT);
        consents.reopen(learner, coached.offerId(), Source.TEXT);

        var standing = consents.standing(learner, coached.offerId());
        assertThat(standing.word()).contains(Word.REOPENED);
        assertThat(standing.mayReopen()).isTrue();
        assertThat(served()).isEmpty();
    }

    @Test
    void anotherNumberOfTheKindKeepsTheConsentAndHasToBeConfirmedAnew() {
        agree();
        numbers.confirm(learner, new PhoneNumber(NUMBER));

        numbers.change(learner, new PhoneNumber(OTHER_NUMBER));

        assertThat(served()).containsExactly(learner.id());
        assertThat(numbers.of(learner).orElseThrow().isConfirmed()).isFalse();
    }

    @Test
    void aCanadianNumberWithdrawsAndChangingBackDoesNotRestore() {
        agree();
        var toronto = new PhoneNumber(TORONTO);
        assertThat(numbers.endedBy(learner, toronto)).extracting(Offer::id).containsExactly(coached.offerId());

        numbers.change(learner, toronto);
        assertThat(consents.history(learner).getLast().source()).isEqualTo(Source.NUMBER);
        numbers.change(learner, new PhoneNumber(NUMBER));

        assertThat(words()).containsExactly(Word.AGREED, Word.WITHDRAWN);
        assertThat(served()).isEmpty();
    }

    @Test
    void removingTheNumberWithdraws() {
        agree();
        numbers.remove(learner);

        assertThat(words()).containsExactly(Word.AGREED, Word.WITHDRAWN);
        assertThat(numbers.of(learner)).isEmpty();
    }

    @Test
    void closingTheAccountWithdrawsAndErasesTheNumbers() {
        agree();
        closing.closeWithPassword(learner.id(), password);

        assertThat(consents.history(learner).getLast().source()).isEqualTo(Source.ACCOUNT);
        assertThat(served()).isEmpty();
        assertThat(jdbc.sql("select count(*) from coaching_phone where learner_id = :id and number is not null")
                        .param("id", learner.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void auditLearnersCanNotAnswerButWhoeverOnceAgreedCan() {
        var auditor = Person.of(coached.learner(Track.AUDIT, 1).id());
        assertThatThrownBy(() ->
                        consents.answer(auditor, coached.offerId(), new Answer.Agree(NUMBER, 1, EN), Source.SETTINGS))
                .isInstanceOf(Refusal.class);

        agree();
        consents.withdraw(learner, coached.offerId(), Source.SETTINGS);
        jdbc.sql("update enrolment set track = 'AUDIT' where learner_id = :id")
                .param("id", learner.id())
                .update();
        agree();

        assertThat(served()).containsExactly(learner.id());
    }

    @Test
    void nobodyAnswersAWordingThatWasNeverPublished() {
        wordings.draft(coached.offerId(), Map.of(EN, "More of InsideTrack."), true, Coached.TERMS);

        assertThatThrownBy(() -> answer(new Answer.Agree(NUMBER, 2, EN))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(new Answer.Agree(NUMBER, 1, Locale.FRENCH)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverAgreedToOnePartnerIsNobodyToAnother() {
        agree();
        wordings.draft(coached.offerId(), Map.of(EN, "A coach, now."), false, new Wording.Terms("Others", Set.of()));
        assertThatThrownBy(() -> wordings.publish(coached.offerId())).isInstanceOf(Refusal.class);
        wordings.draft(coached.offerId(), Map.of(EN, "Others now."), false, new Wording.Terms("Others", Set.of()));
        var published = wordings.publish(coached.offerId());

        assertThat(published.material()).isTrue();
        assertThat(served()).isEmpty();
        answer(new Answer.Agree(NUMBER, 2, EN));
        assertThat(served()).containsExactly(learner.id());
    }

    @Test
    void aWiderSummaryIsMaterialAndToldOnlyOfThoseWhoAgreedToIt() {
        agree();
        var wider = Set.of(SummaryField.values());
        wordings.draft(
                coached.offerId(),
                Map.of(EN, "InsideTrack is told more."),
                false,
                new Wording.Terms("InsideTrack", wider));

        assertThat(wordings.publish(coached.offerId()).material()).isTrue();
        assertThat(jdbc.sql("select cardinality(summary) from coaching_consenting where offer_id = :offer")
                        .param("offer", coached.offerId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whenPeopleAreMergedTheWithdrawalWinsAndCanBeAnsweredAnew() {
        agree();
        var other = Person.of(coached.learner().id());
        consents.answer(other, coached.offerId(), new Answer.Agree(OTHER_NUMBER, 1, EN), Source.GATE);
        consents.withdraw(other, coached.offerId(), Source.TEXT);

        people.merge(other.id(), learner.id(), "the same");

        var merged = people.personOf(learner.id());
        assertThat(served()).isEmpty();
        assertThat(consents.standing(merged, coached.offerId()).word()).contains(Word.WITHDRAWN);

        consents.answer(merged, coached.offerId(), new Answer.Agree(NUMBER, 1, EN), Source.SETTINGS);
        learning.accounts().update(learner.id(), "Another Name", "en-GB", "Europe/London");
        assertThat(served()).containsExactly(learner.id());
        assertThat(consents.withdraw(merged, coached.offerId(), Source.SETTINGS))
                .isTrue();
        assertThat(served()).isEmpty();
    }

    @Test
    void whenTwoWhoAgreedAreMergedThePersonIsServedOnce() {
        agree();
        var other = Person.of(coached.learner().id());
        consents.answer(other, coached.offerId(), new Answer.Agree(OTHER_NUMBER, 1, EN), Source.GATE);

        people.merge(other.id(), learner.id(), "the same");

        assertThat(served()).containsExactly(other.id());
        var merged = people.personOf(learner.id());
        assertThat(consents.standing(merged, coached.offerId()).isConsenting()).isTrue();
        numbers.change(merged, new PhoneNumber("+12025550177"));
        assertThat(phones()).containsExactly("+12025550177");
        numbers.remove(merged);
        assertThat(served()).isEmpty();
    }

    @Test
    void consentAndWithdrawalAtOnceLeaveOneLastWordAndTheViewAgreesWithIt() throws Exception {
        agree();
        for (int round = 0; round < 10; round++) {
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var yes = threads.submit(() -> {
                    start.await();
                    return answer(new Answer.Agree(OTHER_NUMBER, 1, EN));
                });
                var no = threads.submit(() -> {
                    start.await();
                    return consents.withdraw(learner, coached.offerId(), Source.TEXT);
                });
                start.countDown();
                yes.get();
                no.get();
            }
            var agreed = consents.standing(learner, coached.offerId()).isConsenting();
            assertThat(served()).isEqualTo(agreed ? List.of(learner.id()) : List.of());
        }
    }

    private void agree() {
        answer(new Answer.Agree(NUMBER, 1, EN));
    }

    private Standing answer(Answer answer) {
        return consents.answer(learner, coached.offerId(), answer, Source.GATE);
    }

    private List<Word> words() {
        return consents.history(learner).stream().map(ConsentEntry::word).toList();
    }

    private List<UUID> served() {
        return jdbc.sql("select learner_id from coaching_consenting where offer_id = :offer")
                .param("offer", coached.offerId())
                .query(UUID.class)
                .list();
    }

    private List<String> phones() {
        return jdbc.sql("select phone from coaching_consenting where offer_id = :offer")
                .param("offer", coached.offerId())
                .query(String.class)
                .list();
    }
}
