package org.matricula.coaching.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.conversation.Call.State;
import org.matricula.organisation.Members;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls stand in both calendars, and leave them again. */
@MatriculaTest
class CallsTests {

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
    Calls calls;

    @Autowired
    CoachCalendars calendars;

    @Autowired
    ApplicationContext context;

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
    void learnerGetsAnInvitationThatOnlyChangesAndCancelsTheSameEntry() {
        var call = calls.plan(open(), plan(50));
        calls.move(open(), call.id(), plan(60));
        calls.cancel(open(), call.id());

        var sent = sent();
        assertThat(sent).extracting(one -> one.getMethod().getValue()).containsExactly("CANCEL");
        var event = event(sent.getFirst());
        assertThat(event.getUid().getValue()).isEqualTo(call.id() + "@matricula.test");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getAttendees())
                .singleElement()
                .satisfies(one -> assertThat(one.getEmail()).isEqualTo(learner.address()));
    }

    @Test
    void invitationIsValidAndSaysWhoCallsWhen() {
        var plan = plan(50);
        calls.plan(open(), plan);

        var invitation = sent().getFirst();
        assertThat(invitation.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(invitation.getMethod().getValue()).isEqualTo("REQUEST");
        var event = event(invitation);
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(plan.startsAt());
        assertThat(event.getSummary().getValue())
                .contains("Ada")
                .contains(coached.offer().senderName());
    }

    @Test
    void learnerIsRemindedOnceTheDayBeforeByTextWhereTheNumberIsConfirmed() {
        numbers.confirm(Person.of(learner.id()), new PhoneNumber(Coached.NUMBER));
        var call = calls.plan(open(), plan(50));

        remindAt(call.startsAt().minus(Duration.ofHours(25)));
        assertThat(reminders(call)).isEmpty();
        remindAt(call.startsAt().minus(Duration.ofHours(23)));
        remindAt(call.startsAt().minus(Duration.ofHours(22)));

        assertThat(reminders(call)).singleElement().asString().contains("calls you on");
    }

    @Test
    void learnerWithoutAConfirmedNumberIsRemindedByMail() {
        var call = calls.plan(open(), plan(50));

        remindAt(call.startsAt().minus(Duration.ofHours(23)));

        assertThat(new Mailbox(jdbc, learner.address()).letters()).hasSize(2);
    }

    @Test
    void nobodyIsRemindedOfACallThatWasPlannedLaterThanTheDayBefore() {
        var call = calls.plan(open(), plan(20));

        remindAt(call.startsAt().minus(Duration.ofHours(10)));

        assertThat(new Mailbox(jdbc, learner.address()).letters()).hasSize(1);
    }

    @Test
    void reminderOfACallThatWasMovedIsNotSent() {
        numbers.confirm(Person.of(learner.id()), new PhoneNumber(Coached.NUMBER));
        var call = calls.plan(open(), plan(50));
        remindAt(call.startsAt().minus(Duration.ofHours(23)));

        calls.move(open(), call.id(), plan(90));

        assertThat(jdbc.sql("select ended_at is not null from coaching_dispatch where about = :call and kind = 'TEXT'")
                        .param("call", call.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void withdrawalEndsWhatWasPlannedAndAgreeingAnewDoesntBringItBack() {
        var call = calls.plan(open(), plan(50));

        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.SETTINGS);

        assertThat(new Mailbox(jdbc, learner.address()).letters()).isEmpty();
        coached.agreed(consents);
        consents.answer(
                Person.of(learner.id()),
                coached.offerId(),
                new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH),
                Source.GATE);
        assertThat(calls.get(open(), call.id()).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void coachReadsPlannedCallsAtASecretAddressByFirstNamesAlone() {
        calls.plan(open(), plan(50));
        var address = calendars.open(coach.id());
        var token = new Token(address.substring(address.lastIndexOf('/') + 1));

        var read = calendars.read(token).orElseThrow();

        assertThat(event(parsed(read)).getSummary().getValue()).isEqualTo("Call with Ada");
        assertThat(read).doesNotContain(learner.name()).doesNotContain(learner.address());
        assertThat(parsed(read).validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read).containsPattern("DTSTART:\\d{8}T\\d{6}Z");
        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.SETTINGS);
        assertThat(calendars.read(token).orElseThrow()).doesNotContain("VEVENT");
        calendars.open(coach.id());
        assertThat(calendars.read(token)).isEmpty();
    }

    @Test
    void whoIsNoCoachAnyMoreReadsNoCalls() {
        calls.plan(open(), plan(50));
        var address = calendars.open(coach.id());
        members.remove(coached.world().provider().id(), coach.id());

        assertThat(calendars
                        .read(new Token(address.substring(address.lastIndexOf('/') + 1)))
                        .orElseThrow())
                .doesNotContain("VEVENT");
    }

    @Test
    void whatCameOfItIsNotedOnceItHasBegun() {
        var call = calls.plan(open(), plan(50));
        var outcome = new CallOutcome(true, 12, "Found a tutor.", Visibility.LEARNER);

        assertThatThrownBy(() -> calls.log(open(), call.id(), outcome)).isInstanceOf(Refusal.class);
        var past = calls.logUnplanned(open(), Instant.now().minusSeconds(600), "", outcome);

        assertThat(past.state()).isEqualTo(State.HELD);
        assertThat(past.minutes()).isEqualTo(12);
        assertThatThrownBy(() -> calls.cancel(open(), past.id())).isInstanceOf(Refusal.class);
        var missed = calls.log(open(), past.id(), new CallOutcome(false, 0, "", Visibility.MINE));
        assertThat(missed.state()).isEqualTo(State.MISSED);
        assertThatThrownBy(() -> calls.logUnplanned(open(), Instant.now().plusSeconds(600), "", outcome))
                .isInstanceOf(Invalid.class);
    }

    private Case open() {
        return caseload.open(coach.id(), coached.world().provider().id(), learner.id());
    }

    private static CallPlan plan(int hours) {
        return new CallPlan(
                Instant.now().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.MINUTES), 30, "Your next step");
    }

    private void remindAt(Instant at) {
        Reminding.at(context, at);
    }

    private List<String> reminders(Call call) {
        return jdbc.sql("""
                        select body from text_message
                         where id = any(:ids)""")
                .param("ids", dispatched(call.id()))
                .query(String.class)
                .list();
    }

    private UUID[] dispatched(UUID about) {
        return jdbc.sql("select id from coaching_dispatch where about = :about and kind = 'TEXT'")
                .param("about", about)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** What waits to leave: a mail that was overtaken was taken back. */
    private List<ICalendar> sent() {
        var found = new ArrayList<ICalendar>();
        for (var calendar : jdbc.sql(
                        "select calendar from mail where to_address = :to and calendar is not null order by created_at, id")
                .param("to", learner.address())
                .query(String.class)
                .list()) {
            found.add(parsed(calendar));
        }
        return found;
    }

    private static ICalendar parsed(String calendar) {
        return Biweekly.parse(calendar).first();
    }

    private static VEvent event(ICalendar calendar) {
        return calendar.getEvents().getFirst();
    }
}
