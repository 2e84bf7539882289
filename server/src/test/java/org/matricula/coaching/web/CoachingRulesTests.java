package org.matricula.coaching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.matricula.testing.Coached.NUMBER;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Asking;
import org.matricula.coaching.ConsentEntry;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Word;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.Track;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Rules 1 to 5 of *Coaching*, each as a whole; their borders stand in the tests of what keeps them. */
@MatriculaTest
class CoachingRulesTests {

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
    private Asking asking;

    @Autowired
    private SessionRepository<?> sessions;

    @LocalServerPort
    private int port;

    private Coached coached;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 2);
    }

    @Test
    void rule1TheVerifiedAndActiveAreAskedAndTheEntryBeingAttemptedDoesNotCount() {
        assertThat(isAsked(enter(coached.learner(Track.VERIFIED, 90)))).isTrue();
        assertThat(isAsked(enter(coached.learner(Track.VERIFIED, 91)))).isFalse();
        assertThat(isAsked(enter(coached.learner(Track.AUDIT, 1)))).isFalse();

        var quiet = coached.learner(Track.VERIFIED, 400);
        var agreed = coached.learner();
        answer(agreed, new Answer.Agree(NUMBER, 1, EN));
        assertThat(isAsked(enter(quiet))).isFalse();
        assertThat(consents.standing(Person.of(agreed.id()), coached.offerId()).isConsenting())
                .isTrue();
    }

    @Test
    void rule2TheQuestionComesBeforeTheNextEntryToAnyCoachedCourseUntilItIsAnswered() {
        var learner = coached.learner();
        coached.enrol(learner.id(), coached.runs().getLast(), Track.AUDIT, 300);

        var asked = enter(learner, 1);
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .isEqualTo(
                        GatePage.path(coached.world().provider().slug()) + "?continue=" + path(1).replace("/", "%2F"));
        assertThat(isAsked(enter(learner, 0))).as("leaving is no answer").isTrue();
        assertThat(cards(learner)).containsExactly(coached.offerId());

        answer(learner, new Answer.NoNumber(1, EN));

        assertThat(isAsked(enter(learner, 0))).isFalse();
        assertThat(isAsked(enter(learner, 1))).isFalse();
        assertThat(cards(learner)).as("the card re-opens it").containsExactly(coached.offerId());
        answer(learner, new Answer.Agree(NUMBER, 1, EN));
        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.SETTINGS);
        assertThat(cards(learner)).as("not for those who withdrew").isEmpty();
    }

    @Test
    void rule3SettingsAreForTheEligibleAndForWhoeverEverAgreed() {
        var eligible = coached.learner();
        var audit = coached.learner(Track.AUDIT, 1);
        var former = coached.learner();
        answer(former, new Answer.Agree(NUMBER, 1, EN));
        consents.withdraw(Person.of(former.id()), coached.offerId(), Source.SETTINGS);
        offers.close(coached.world().provider().id());

        assertThat(settings(former)).containsExactly(coached.offerId());
        assertThat(settings(eligible)).as("while nobody is asked").isEmpty();
        offers.open(coached.world().provider().id());
        assertThat(settings(eligible)).containsExactly(coached.offerId());
        assertThat(settings(audit)).isEmpty();
    }

    @Test
    void rule4ConsentNeedsANumberThatCanBeTextedAndChangingBackDoesNotRestoreIt() {
        var learner = coached.learner();
        var person = Person.of(learner.id());
        for (var typed : List.of("+1 800 555 0199", "+1 416 555 0123", "+44 7400 123456", "12")) {
            assertThatThrownBy(() -> answer(learner, new Answer.Agree(typed, 1, EN)))
                    .as(typed)
                    .isInstanceOf(Invalid.class);
        }
        answer(learner, new Answer.Agree("(202) 555-0123", 1, EN));
        assertThat(numbers.of(person).orElseThrow().number()).isEqualTo(new PhoneNumber(NUMBER));

        numbers.change(person, new PhoneNumber("+447400123456"));
        numbers.change(person, new PhoneNumber(NUMBER));

        assertThat(words(person)).containsExactly(Word.AGREED, Word.WITHDRAWN);
    }

    @Test
    void rule5ConsentKeepsWhatWasAgreedToAndAMaterialChangeAsksAgain() {
        var learner = coached.learner();
        var person = Person.of(learner.id());
        answer(learner, new Answer.Agree(NUMBER, 1, EN));
        wordings.draft(coached.offerId(), Map.of(EN, "I agree that InsideTrack calls, too."), true, Coached.TERMS);
        wordings.publish(coached.offerId());

        assertThat(isAsked(enter(learner))).isTrue();
        var last = consents.standing(person, coached.offerId()).last();
        assertThat(last.wordingVersion()).isEqualTo(1);
        assertThat(last.source()).isEqualTo(Source.GATE);
        assertThat(Duration.between(last.at(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        answer(learner, new Answer.Agree(NUMBER, 2, EN));
        assertThat(isAsked(enter(learner))).isFalse();
        assertThat(consents.withdraw(person, coached.offerId(), Source.SETTINGS))
                .isTrue();
        assertThat(consents.standing(person, coached.offerId()).isConsenting()).isFalse();
    }

    private void answer(Somebody learner, Answer answer) {
        consents.answer(Person.of(learner.id()), coached.offerId(), answer, Source.GATE);
    }

    private HttpResponse<String> enter(Somebody learner) {
        return enter(learner, 0);
    }

    private HttpResponse<String> enter(Somebody learner, int course) {
        var session = Sessions.open(sessions, learner.id(), learner.name());
        return Visitor.signedIn(port, session).get(path(course));
    }

    private String path(int course) {
        return "/courses/" + coached.world().courses().get(course).slug() + "/runs/"
                + coached.runs().get(course).slug();
    }

    private static boolean isAsked(HttpResponse<String> answer) {
        return answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElseThrow().startsWith("/coaching/");
    }

    private List<UUID> cards(Somebody learner) {
        return asking.cards(Person.of(learner.id())).stream().map(Offer::id).toList();
    }

    private List<UUID> settings(Somebody learner) {
        return asking.settings(Person.of(learner.id())).stream().map(Offer::id).toList();
    }

    private List<Word> words(Person person) {
        return consents.history(person).stream().map(ConsentEntry::word).toList();
    }
}
