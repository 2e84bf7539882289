package org.matricula.coaching.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Members;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handover is recorded and told; whoever led or coached before sees no more than they may. */
@MatriculaTest
class HandoversTests {

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

    @Autowired
    Assignments assignments;

    @Autowired
    Handovers handovers;

    @Autowired
    Lead lead;

    @Autowired
    Notes notes;

    @Autowired
    JdbcClient jdbc;

    private Coached coached;
    private UUID provider;
    private Somebody coach;
    private Somebody learner;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 1);
        provider = coached.world().provider().id();
        coach = coached.coach(members);
        learner = coached.agreed(consents);
    }

    @Test
    void handoverByTheCoachIsRecordedAndToldToTheLearnerAndTheColleague() {
        var colleague = coached.coach(members);
        notes.write(open(coach), Visibility.MINE, "for me");

        handovers.byCoach(open(coach), colleague.id(), "Likes to be called after six");

        assertThat(assignments.history(person(), coached.offerId()))
                .extracting(Assignment::coachId, Assignment::givenBy)
                .containsExactly(tuple(coach.id(), null), tuple(colleague.id(), coach.id()));
        assertThat(new Mailbox(jdbc, learner.address()).latest().subject()).isEqualTo("Ada is your coach now");
        assertThat(new Mailbox(jdbc, colleague.address()).latest().body())
                .contains("/coach/learners/" + learner.id())
                .doesNotContain(learner.name());
        assertThat(notes.of(open(colleague))).extracting(Note::text).containsExactly("Likes to be called after six");
        assertThatThrownBy(() -> open(coach)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("""
                                select count(*) from learner_audit_entry
                                 where learner_id = :learner and action = 'coaching.handed-over'""")
                        .param("learner", learner.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nobodyIsHandedToSomebodyWhoDoesNotCoachHere() {
        var stranger = learning.somebody();

        assertThatThrownBy(() -> handovers.byCoach(open(coach), stranger.id(), ""))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> handovers.byCoach(open(coach), coach.id(), "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> handovers.byLead(provider, List.of(learner.id()), stranger.id(), coach.id()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void learnersOfWhoeverLeavesWaitAndAreSharedOutByTheLead() {
        var more = coached.agreed(consents, Coached.OTHER_NUMBER);
        var first = coached.coach(members);
        var second = coached.coach(members);
        members.remove(provider, coach.id());

        assertThat(lead.team(provider).unattended()).isEqualTo(2);
        assertThat(lead.team(provider).loads().getFirst().coaches()).isFalse();
        assertThat(lead.learners(provider, coach.id(), null, 10))
                .extracting(LedLearner::givenName)
                .containsExactly("Ada", "Ada");

        var count = handovers.byLead(provider, lead.all(provider, coach.id()), null, first.id());

        assertThat(count).isEqualTo(2);
        assertThat(List.of(coachOf(learner), coachOf(more))).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(lead.team(provider).unattended()).isZero();
    }

    @Test
    void withNobodyElseTheLeadIsToldSo() {
        assertThatThrownBy(() -> handovers.byLead(provider, List.of(learner.id()), null, coach.id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void mailThatStillWaitsIsNotSentToSomebodyWhoWithdrew() {
        handovers.byCoach(open(coach), coached.coach(members).id(), "");
        assertThat(new Mailbox(jdbc, learner.address()).letters()).hasSize(1);

        consents.withdraw(person(), coached.offerId(), Source.SETTINGS);

        assertThat(new Mailbox(jdbc, learner.address()).letters()).isEmpty();
    }

    @Test
    void whoDoesNotAgreeIsNotHandedOver() {
        var colleague = coached.coach(members);
        consents.withdraw(person(), coached.offerId(), Source.SETTINGS);

        assertThat(handovers.byLead(provider, List.of(learner.id()), colleague.id(), coach.id()))
                .isZero();
        assertThat(handovers.byLead(provider, List.of(UUID.randomUUID()), colleague.id(), coach.id()))
                .isZero();
    }

    @Test
    void afterAHandoverWhoComesBackHasTheLastCoach() {
        var colleague = coached.coach(members);
        handovers.byCoach(open(coach), colleague.id(), "");
        consents.withdraw(person(), coached.offerId(), Source.SETTINGS);
        assertThatThrownBy(() -> open(coach)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(colleague)).isInstanceOf(Withdrawn.class);

        consents.answer(
                person(), coached.offerId(), new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH), Source.SETTINGS);

        assertThat(coachOf(learner)).isEqualTo(colleague.id());
    }

    @Test
    void whoAgreedBeforeThereWasACoachIsGivenToTheFirstAndTold() {
        var other = Coached.programme(learning, offers, wordings, 1);
        var early = other.agreed(consents);
        var place = other.world().provider().id();
        assertThat(lead.team(place).waiting()).isOne();
        assertThat(lead.learners(place, null, null, 10))
                .extracting(LedLearner::learnerId)
                .containsExactly(early.id());
        var first = other.coach(members);

        assertThat(assignments.giveWaiting(other.offerId())).isOne();
        assertThat(assignments.giveWaiting(other.offerId())).isZero();

        assertThat(caseload.open(first.id(), place, early.id()).learnerId()).isEqualTo(early.id());
        assertThat(new Mailbox(jdbc, early.address()).latest().subject()).isEqualTo("Ada is your coach");
    }

    private UUID coachOf(Somebody one) {
        return caseload.current(Person.of(one.id()), coached.offerId())
                .orElseThrow()
                .coachId();
    }

    private Case open(Somebody by) {
        return caseload.open(by.id(), provider, learner.id());
    }

    private Person person() {
        return Person.of(learner.id());
    }
}
