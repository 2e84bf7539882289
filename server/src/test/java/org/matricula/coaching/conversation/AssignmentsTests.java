package org.matricula.coaching.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Source;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Members;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 7 of coaching: a learner keeps one coach, who sees the learner only while the learner agrees. */
@MatriculaTest
class AssignmentsTests {

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Consents consents;

    @Autowired
    Members members;

    @Autowired
    Caseload caseload;

    private Coached coached;
    private UUID provider;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 1);
        provider = coached.world().provider().id();
    }

    @Test
    void whoAgreesIsGivenToTheCoachWithTheFewestLearners() {
        var first = coached.coach(members);
        var second = coached.coach(members);

        var coaches = IntStream.range(0, 4)
                .mapToObj(i -> coached.agreed(consents))
                .map(this::coachOf)
                .toList();

        assertThat(coaches).containsExactly(first.id(), second.id(), first.id(), second.id());
    }

    @Test
    void nobodyCoachesWhereNobodyIsACoach() {
        assertThat(caseload.current(person(coached.agreed(consents)), coached.offerId()))
                .isEmpty();
    }

    @Test
    void coachOpensTheCaseWithWhatTheLearnerAgreedTo() {
        var coach = coached.coach(members);
        var learner = coached.agreed(consents);

        var one = caseload.open(coach.id(), provider, learner.id());

        assertThat(one.givenName()).isEqualTo("Ada");
        assertThat(one.zone().getId()).isEqualTo("Europe/London");
        assertThat(one.confirmed()).isFalse();
        assertThat(one.summary()).isEqualTo(Set.of(SummaryField.STEPS, SummaryField.LAST_ACTIVE));
    }

    @Test
    void nobodyElsesLearnerIsFound() {
        var coaches = Stream.of(coached.coach(members), coached.coach(members)).toList();
        var learner = coached.agreed(consents);
        var other = coaches.stream()
                .filter(coach -> !coach.id().equals(coachOf(learner)))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> caseload.open(other.id(), provider, learner.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> caseload.open(other.id(), provider, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void withdrawalClosesTheCaseAtOnce() {
        var coach = coached.coach(members);
        var learner = coached.agreed(consents);

        consents.withdraw(person(learner), coached.offerId(), Source.SETTINGS);

        assertThatThrownBy(() -> caseload.open(coach.id(), provider, learner.id()))
                .isInstanceOf(Withdrawn.class);
        assertThat(caseload.current(person(learner), coached.offerId())).isEmpty();
    }

    @Test
    void whoAgreesAgainHasTheSameCoachAgain() {
        var coaches =
                IntStream.range(0, 3).mapToObj(i -> coached.coach(members)).toList();
        coached.agreed(consents);
        var learner = coached.agreed(consents);
        var before = coachOf(learner);
        consents.withdraw(person(learner), coached.offerId(), Source.SETTINGS);
        coached.agreed(consents);
        coached.agreed(consents);

        consents.answer(
                person(learner),
                coached.offerId(),
                new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH),
                Source.SETTINGS);

        assertThat(before).isEqualTo(coaches.get(1).id());
        assertThat(coachOf(learner)).isEqualTo(before);
        assertThat(caseload.open(before, provider, learner.id()).learnerId()).isEqualTo(learner.id());
    }

    private UUID coachOf(Somebody learner) {
        return caseload.current(person(learner), coached.offerId())
                .orElseThrow()
                .coachId();
    }

    private static Person person(Somebody learner) {
        return Person.of(learner.id());
    }
}
