package org.matricula.coaching.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Consents;
import org.matricula.coaching.CourseProgress;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Topic;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Members;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
import org.matricula.testing.FictionalNumbers;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a coach and a learner keep together: notes, tasks, what was sent. */
@MatriculaTest
class CaseTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

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
    Notes notes;

    @Autowired
    Tasks tasks;

    @Autowired
    Resources resources;

    @Autowired
    Sending sending;

    @Autowired
    Progress progress;

    @Autowired
    Ending ending;

    @Autowired
    LearnerNews news;

    @Autowired
    ConversationData data;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Coached coached;
    private Somebody coach;
    private Somebody learner;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 1);
        coach = coached.coach(members);
        learner = coached.agreed(consents);
    }

    @Test
    void noteIsReadByThoseItWasWrittenForAndNobodyElse() {
        notes.write(open(), Visibility.MINE, "for me");
        notes.write(open(), Visibility.COACHES, "for coaches");
        notes.write(open(), Visibility.LEARNER, "for both");

        assertThat(notes.of(open())).extracting(Note::text).containsExactly("for both", "for coaches", "for me");
        assertThat(notes.shownTo(person(), coached.offerId()))
                .extracting(Note::text)
                .containsExactly("for both");
    }

    @Test
    void emptyNoteIsRefused() {
        assertThatThrownBy(() -> notes.write(open(), Visibility.MINE, " \n ")).isInstanceOf(Invalid.class);
    }

    @Test
    void learnerTicksOffOwnTasksAndSeesNoFollowUps() {
        var task = tasks.add(open(), Task.Owner.LEARNER, "Write a CV", today().plusDays(3), LONDON);
        var followUp = tasks.add(open(), Task.Owner.COACH, "Ask about the CV", today().plusDays(4), LONDON);

        tasks.setDone(person(), task.id(), true);

        assertThat(tasks.of(person(), coached.offerId()))
                .singleElement()
                .satisfies(one -> assertThat(one.isDone()).isTrue());
        assertThatThrownBy(() -> tasks.setDone(person(), followUp.id(), true)).isInstanceOf(NotFound.class);
        var stranger = coached.agreed(consents, Coached.OTHER_NUMBER);
        assertThatThrownBy(() -> tasks.setDone(Person.of(stranger.id()), task.id(), false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void taskNeedsADayThatIsToCome() {
        assertThatThrownBy(() -> tasks.add(open(), Task.Owner.COACH, "Ask", today().minusDays(1), LONDON))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tasks.add(open(), Task.Owner.COACH, "Ask", null, LONDON))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void caseloadBeginsWithTheFollowUpThatIsDueFirst() {
        var second = coached.agreed(consents, Coached.OTHER_NUMBER);
        var third = coached.agreed(consents);
        tasks.add(open(second), Task.Owner.COACH, "Call", today().plusDays(2), LONDON);
        tasks.add(open(third), Task.Owner.COACH, "Call", today().plusDays(1), LONDON);
        tasks.add(open(), Task.Owner.LEARNER, "No follow-up", today(), LONDON);

        assertThat(list("", CaseKey.START))
                .extracting(CaseRow::learnerId)
                .containsExactly(third.id(), second.id(), learner.id());
        assertThat(list("", CaseKey.of(list("", CaseKey.START).get(1))))
                .extracting(CaseRow::learnerId)
                .containsExactly(learner.id());
        assertThat(list("aD", CaseKey.START)).hasSize(3);
        assertThat(list("Ng", CaseKey.START)).as("only first names").isEmpty();
    }

    @Test
    void whoWithdrewIsNotInTheCaseload() {
        consents.withdraw(person(), coached.offerId(), Source.SETTINGS);

        assertThat(list("", CaseKey.START)).isEmpty();
        assertThat(progress.of(learner.id(), coached.offerId())).isEmpty();
    }

    @Test
    void coachSeesOfProgressWhatTheWordingNames() {
        assertThat(progress.of(learner.id(), coached.offerId()))
                .singleElement()
                .satisfies(course -> {
                    assertThat(course.stepsCompleted()).isZero();
                    assertThat(course.lastActive()).isNotNull();
                    assertThat(course.averageScore()).isNull();
                    assertThat(course.passed()).isNull();
                })
                .isInstanceOf(CourseProgress.class);
    }

    @Test
    void whatIsSentStandsOnTheLearnersPageAndGoesByMailAndByText() {
        numbers.confirm(person(), new PhoneNumber(Coached.NUMBER));
        var cv = resources.add(coached.offer(), page("A good CV", "https://example.org/cv"));

        sending.send(open(), List.of(cv.id()), "Have a look");
        resources.remove(coached.offer(), cv.id());

        assertThat(sending.of(person(), coached.offerId()))
                .singleElement()
                .satisfies(one -> assertThat(one.address()).isEqualTo("https://example.org/cv"));
        assertThat(new Mailbox(jdbc, learner.address()).latest().body())
                .contains("Have a look", "A good CV", "https://example.org/cv");
        assertThat(textsTo(Coached.NUMBER)).anyMatch(text -> text.contains("https://example.org/cv"));
    }

    @Test
    void nothingIsTextedToANumberThatWasNotConfirmed() {
        var number = FictionalNumbers.next().e164();
        var other = coached.agreed(consents, number);
        var cv = resources.add(coached.offer(), page("A good CV", "https://example.org/cv"));

        sending.send(open(other), List.of(cv.id()), "");

        assertThat(textsTo(number)).isEmpty();
        assertThat(new Mailbox(jdbc, other.address()).letters()).isNotEmpty();
    }

    @Test
    void resourceNeedsATopicOfTheOfferAndAnAddressOfAPage() {
        var wrong =
                new Resources.Details(new Topic(Topic.Kind.SUCCESS, "Not offered"), "Title", "https://example.org", "");

        assertThatThrownBy(() -> resources.add(coached.offer(), wrong)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> resources.add(coached.offer(), page("Title", "javascript:alert(1)")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sending.send(open(), List.of(UUID.randomUUID()), ""))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void learnerIsRemindedOnceOnTheDayFromEightInTheMorning() {
        var task = tasks.add(open(), Task.Owner.LEARNER, "Write a CV", today().plusDays(1), LONDON);
        tasks.add(open(), Task.Owner.COACH, "Ask", today().plusDays(1), LONDON);
        var morning = task.dueOn().atTime(7, 59).atZone(LONDON).toInstant();

        remindersAt(morning).run();
        assertThat(new Mailbox(jdbc, learner.address()).letters()).isEmpty();
        remindersAt(morning.plusSeconds(60)).run();
        remindersAt(morning.plusSeconds(120)).run();

        assertThat(new Mailbox(jdbc, learner.address()).letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("Write a CV"));
    }

    @Test
    void nobodyIsRemindedWhoFinishedOrWithdrew() {
        var task = tasks.add(open(), Task.Owner.LEARNER, "Write a CV", today().plusDays(1), LONDON);
        var other = coached.agreed(consents, Coached.OTHER_NUMBER);
        tasks.add(open(other), Task.Owner.LEARNER, "Write a CV", today().plusDays(1), LONDON);
        tasks.setDone(person(), task.id(), true);
        consents.withdraw(Person.of(other.id()), coached.offerId(), Source.TEXT);

        remindersAt(task.dueOn().atTime(9, 0).atZone(LONDON).toInstant()).run();

        assertThat(new Mailbox(jdbc, learner.address()).letters()).isEmpty();
        assertThat(new Mailbox(jdbc, other.address()).letters()).isEmpty();
    }

    @Test
    void coachWhoWasToldToStopEndsCoaching() {
        ending.toldToStop(open());

        assertThat(consents.standing(person(), coached.offerId()).last().source())
                .isEqualTo(Source.COACH);
        assertThat(new Mailbox(jdbc, learner.address()).latest().subject()).isEqualTo("Coaching has ended");
        assertThatThrownBy(this::open).isInstanceOf(Withdrawn.class);
    }

    @Test
    void erasureRemovesAllThatWasKeptTogether() {
        notes.write(open(), Visibility.MINE, "for me");
        tasks.add(open(), Task.Owner.LEARNER, "Write a CV", today(), LONDON);
        assertThat(data.export(person()).notes()).hasSize(1);

        data.erase(person());

        assertThat(data.export(person()).notes()).isEmpty();
        assertThat(data.export(person()).tasks()).isEmpty();
    }

    @Test
    void aYearAfterCoachingEndedNothingIsKept() {
        notes.write(open(), Visibility.MINE, "for me");
        consents.withdraw(person(), coached.offerId(), Source.SETTINGS);

        new Forgetting(jdbc, Clock.fixed(Instant.now().plus(Duration.ofDays(364)), LONDON)).run();
        assertThat(data.export(person()).notes()).hasSize(1);
        transaction.executeWithoutResult(status -> {
            new Forgetting(jdbc, Clock.fixed(Instant.now().plus(Duration.ofDays(366)), LONDON)).run();
            assertThat(data.export(person()).notes()).isEmpty();
            status.setRollbackOnly();
        });
    }

    private Reminders remindersAt(Instant now) {
        return new Reminders(jdbc, news, transaction, Clock.fixed(now, LONDON));
    }

    private List<CaseRow> list(String words, CaseKey after) {
        return caseload.list(coach.id(), coached.world().provider().id(), words, after)
                .rows();
    }

    private List<String> textsTo(String number) {
        return jdbc.sql("select body from text_message where to_number = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private static Resources.Details page(String title, String address) {
        return new Resources.Details(new Topic(Topic.Kind.CAREER, "Write an effective CV"), title, address, "");
    }

    private Case open() {
        return open(learner);
    }

    private Case open(Somebody one) {
        return caseload.open(coach.id(), coached.world().provider().id(), one.id());
    }

    private Person person() {
        return Person.of(learner.id());
    }

    private static LocalDate today() {
        return LocalDate.now(LONDON);
    }
}
