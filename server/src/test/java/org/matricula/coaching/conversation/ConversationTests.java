package org.matricula.coaching.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Members;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a coach and a learner write to each other here, and the templates for it. */
@MatriculaTest
class ConversationTests {

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Consents consents;

    @Autowired
    Numbers numbers;

    @Autowired
    Members members;

    @Autowired
    Caseload caseload;

    @Autowired
    Conversation conversation;

    @Autowired
    Drafts drafts;

    @Autowired
    MessageTemplates templates;

    @Autowired
    MessageStore store;

    @Autowired
    MessagesData data;

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
    void whoCantBeTextedReadsItHereAndIsToldOnceByMailWithoutTheWords() {
        conversation.write(open(), "Between us");
        conversation.write(open(), "And this too");

        assertThat(conversation.own(own(), null, 10))
                .extracting(Message::body)
                .containsExactly("And this too", "Between us");
        assertThat(new Mailbox(jdbc, learner.address()).letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).doesNotContain("Between us"));
    }

    @Test
    void learnerAnswersHereAndTheCoachIsToldOnceUntilItIsOpened() {
        conversation.answer(person(), coached.offerId(), "Hello");
        conversation.answer(person(), coached.offerId(), "Are you there?");

        assertThat(conversation.unread(coach.id(), provider))
                .singleElement()
                .satisfies(one -> assertThat(one.messages()).isEqualTo(2));
        assertThat(new Mailbox(jdbc, coach.address()).letters()).hasSize(1);
        conversation.opened(open());
        assertThat(conversation.unread(coach.id(), provider)).isEmpty();
        conversation.answer(person(), coached.offerId(), "Thanks");
        assertThat(new Mailbox(jdbc, coach.address()).letters()).hasSize(2);
    }

    @Test
    void templateIsFilledInForTheLearner() {
        var template = templates.add(
                provider, null, new MessageTemplates.Wanted("Hello", "en", "Hi {first name}, {course} with {coach}"));

        assertThat(drafts.fill(open(), template.id()))
                .isEqualTo("Hi Ada, " + coached.world().courses().getFirst().title() + " with Ada");
    }

    @Test
    void templateThatNamesSomethingTheLearnerHasntIsRefusedByWhatIsMissing() {
        var template = templates.add(
                provider, coach.id(), new MessageTemplates.Wanted("Call", "en", "We talk on {next call}"));

        assertThatThrownBy(() -> drafts.fill(open(), template.id()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("{next call}");
        assertThatThrownBy(() -> conversation.write(open(), "See you {next call}"))
                .isInstanceOf(Invalid.class);
        assertThat(conversation.newest(open(), null, 10)).isEmpty();
    }

    @Test
    void templateWithAPlaceholderNobodyKnowsIsNotKept() {
        assertThatThrownBy(() ->
                        templates.add(provider, null, new MessageTemplates.Wanted("Hello", "en", "Hi {frist name}")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("{frist name}");
        assertThat(templates.kept(provider, null)).isEmpty();
    }

    @Test
    void coachesOwnTemplatesAreNobodyElses() {
        var own = templates.add(provider, coach.id(), new MessageTemplates.Wanted("Mine", "en", "Hi"));
        templates.add(provider, null, new MessageTemplates.Wanted("Everybody's", "en", "Hello"));

        assertThat(drafts.templates(open())).extracting(Template::name).containsExactly("Mine", "Everybody's");
        var colleague = coached.coach(members);
        assertThatThrownBy(() -> templates.get(provider, colleague.id(), own.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> templates.add(provider, coach.id(), new MessageTemplates.Wanted("mine", "en", "Again")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void draftSaysHowItWouldLeave() {
        assertThat(drafts.draft(open(), "Hi {first name}").channel()).isEqualTo(Channel.UNCONFIRMED);
        numbers.confirm(person(), new PhoneNumber(Coached.NUMBER));

        var draft = drafts.draft(open(), "a".repeat(160));

        assertThat(draft.isText()).isTrue();
        assertThat(draft.length().parts()).as("the brand counts too").isEqualTo(2);
        assertThat(conversation.newest(open(), null, 10)).isEmpty();
    }

    @Test
    void emptyAndEndlessMessagesAreRefused() {
        assertThatThrownBy(() -> conversation.write(open(), " \n")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> conversation.write(open(), "a".repeat(641))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> conversation.answer(person(), coached.offerId(), ""))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void withdrawalWhileTheCoachWritesIsSaidAndNothingIsKept() {
        var opened = open();

        consents.withdraw(person(), coached.offerId(), Source.SETTINGS);

        assertThatThrownBy(() -> conversation.write(opened, "Hi")).isInstanceOf(Withdrawn.class);
        assertThat(conversation.newest(opened, null, 10)).isEmpty();
        assertThatThrownBy(() -> conversation.answer(person(), coached.offerId(), "Hi"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void pagesGoOnWithoutGapsWhateverTheLearnerMayNotSee() {
        for (int i = 0; i < 5; i++) conversation.answer(person(), coached.offerId(), "Message " + i);

        var first = conversation.newest(open(), null, 2);
        var second = conversation.newest(open(), first.getLast().id(), 2);

        assertThat(first).extracting(Message::body).containsExactly("Message 4", "Message 3");
        assertThat(second).extracting(Message::body).containsExactly("Message 2", "Message 1");
    }

    @Test
    void aYearAfterCoachingEndedNothingIsLeft() {
        conversation.answer(person(), coached.offerId(), "Hello");
        consents.withdraw(person(), coached.offerId(), Source.SETTINGS);

        store.forgetBefore(Instant.now().minus(Duration.ofDays(1)));
        assertThat(data.export(person()).messages()).hasSize(1);
        store.forgetBefore(Instant.now().plus(Duration.ofDays(1)));
        assertThat(data.export(person()).messages()).isEmpty();
    }

    @Test
    void closedAccountLeavesNothingBehind() {
        conversation.answer(person(), coached.offerId(), "Hello");
        conversation.write(open(), "Hi");

        data.erase(person());

        assertThat(data.export(person()).messages()).isEmpty();
    }

    private Case open() {
        return caseload.open(coach.id(), provider, learner.id());
    }

    private Assignment own() {
        return caseload.current(person(), coached.offerId()).orElseThrow();
    }

    private Person person() {
        return Person.of(learner.id());
    }
}
