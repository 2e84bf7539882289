package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.pathway.ApplicationMessage.WrittenBy;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class InboxTests {

    private static final Decision.Written SIX =
            new Decision.Written(Decision.Kind.GRANT, "6", "Statistics", "Welcome, {name}.");

    @Autowired
    ReceivedRecords received;

    @Autowired
    Inbox inbox;

    @Autowired
    Deciding deciding;

    @Autowired
    DecidingMany many;

    @Autowired
    ApplicationMessages messages;

    @Autowired
    ContactPathways contacts;

    @Autowired
    JdbcClient jdbc;

    ReceivedRecords.World world;

    @BeforeEach
    void institution() {
        world = received.world();
    }

    @Test
    void readingItOnceOpensItAndEachReadingIsOnRecord() {
        var sent = received.sent(world);
        assertThat(inbox.get(world.receiver(), sent.id()).openedAt()).isNull();

        var opened = inbox.read(world.receiver(), sent.id(), "page");
        inbox.read(world.receiver(), sent.id(), "pdf");

        assertThat(opened.state()).isEqualTo(Application.State.OPENED);
        assertThat(received.find(sent).openedAt())
                .isCloseTo(
                        opened.openedAt(),
                        org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
        assertThat(kinds(opened)).containsExactly(ApplicationEvent.Kind.SENT, ApplicationEvent.Kind.OPENED);
        assertThat(audited(sent, "application.viewed")).isEqualTo(2);
    }

    @Test
    void nobodyElseReceivesIt() {
        var sent = received.sent(world);
        var other = received.world();

        for (var receiver : List.of(
                other.receiver(),
                contacts.of(other.contact().id()),
                contacts.of(sent.learner().id()))) {
            assertThatThrownBy(() -> inbox.get(receiver, sent.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> inbox.read(receiver, sent.id(), "page")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> deciding.decide(receiver, sent.id(), SIX)).isInstanceOf(NotFound.class);
            assertThat(inbox.count(receiver, InboxQuery.ALL)).isZero();
        }
        assertThat(received.find(sent).openedAt()).isNull();
    }

    @Test
    void theContactOfThePathwayReceivesItWithoutMembership() {
        var sent = received.sent(world);
        var elsewhere = received.sent(
                world, received.pathway(world.institution(), received.world().contact(), "Another", ""));
        var contact = contacts.of(world.contact().id());

        assertThat(inbox.read(contact, sent.id(), "page").state()).isEqualTo(Application.State.OPENED);
        assertThatThrownBy(() -> inbox.get(contact, elsewhere.id())).isInstanceOf(NotFound.class);
        assertThat(ids(inbox.page(contact, InboxQuery.ALL))).containsExactly(sent.id());
    }

    @Test
    void aGrantIsOnFileAndTheLearnerIsToldOnce() {
        var sent = received.sent(world);

        deciding.decide(world.receiver(), sent.id(), SIX);
        deciding.decide(
                world.receiver(), sent.id(), new Decision.Written(Decision.Kind.GRANT, "6.0", "Statistics", ""));

        var granted = received.find(sent);
        assertThat(granted.state()).isEqualTo(Application.State.GRANTED);
        assertThat(granted.amount()).isEqualByComparingTo(new BigDecimal("6"));
        assertThat(granted.grantedFor()).isEqualTo("Statistics");
        assertThat(kinds(granted)).containsExactly(ApplicationEvent.Kind.SENT, ApplicationEvent.Kind.GRANTED);
        assertThat(messages.of(sent.id()))
                .extracting(ApplicationMessage::text)
                .containsExactly("Welcome, " + sent.learner().name() + ".");
        var letters = new Mailbox(jdbc, sent.learner().address()).letters();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().link()).isEqualTo("/applications/" + sent.id());
        assertThat(letters.getFirst().body())
                .contains(world.institution().name())
                .doesNotContain("Welcome,");
    }

    @Test
    void aDecisionCanBeChangedAndTakenBackIntoReview() {
        var sent = received.sent(world);
        deciding.decide(world.receiver(), sent.id(), SIX);

        deciding.decide(world.receiver(), sent.id(), new Decision.Written(Decision.Kind.REVIEW, "", "", ""));
        var again = received.find(sent);
        deciding.decide(
                world.receiver(), sent.id(), new Decision.Written(Decision.Kind.DECLINE, "", "", "Too long ago"));

        assertThat(again.state()).isEqualTo(Application.State.UNDER_REVIEW);
        assertThat(again.amount()).isNull();
        assertThat(received.find(sent).state()).isEqualTo(Application.State.DECLINED);
        assertThat(new Mailbox(jdbc, sent.learner().address()).letters()).hasSize(2);
    }

    @Test
    void whatWasWithdrawnUnopenedIsGone() {
        var sent = received.sent(world);
        received.withdraw(sent);

        assertThatThrownBy(() -> inbox.read(world.receiver(), sent.id(), "page"))
                .isInstanceOf(NotFound.class);
        assertThat(inbox.page(world.receiver(), InboxQuery.ALL).rows()).isEmpty();
        assertThat(many.review(world.receiver(), "application,decision,message\n" + sent.id() + ",declined,no"))
                .extracting(line -> line.problem().key())
                .containsExactly("pathway.decision.unknown");
    }

    @Test
    void whatWasWithdrawnAfterReadingWaitsForAWordAndThenNothingOfTheLearnerIsLeft() {
        var sent = received.sent(world);
        inbox.read(world.receiver(), sent.id(), "page");
        inbox.addNote(world.receiver(), sent.id(), "Looks good");
        received.withdraw(sent);
        var waiting = new InboxQuery("", null, null, new InboxQuery.Assigned.Any(), true, false, null, 10);
        assertThat(ids(inbox.page(world.receiver(), waiting))).containsExactly(sent.id());
        assertThatThrownBy(() -> deciding.decide(world.receiver(), sent.id(), SIX))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> deciding.write(world.receiver(), sent.id(), "Hello"))
                .isInstanceOf(Refusal.class);

        deciding.answerWithdrawal(world.receiver(), sent.id(), "All copies are deleted.");

        assertThat(received.find(sent).holder()).isEmpty();
        assertThat(received.find(sent).email()).isEmpty();
        assertThat(messages.all(sent.id()))
                .extracting(ApplicationMessage::writtenBy)
                .containsExactly(WrittenBy.INSTITUTION);
        assertThat(ids(inbox.page(world.receiver(), waiting))).isEmpty();
        assertThat(new Mailbox(jdbc, sent.learner().address()).latest().subject())
                .contains("answered your withdrawal");
        assertThatThrownBy(() -> deciding.answerWithdrawal(world.receiver(), sent.id(), "Again"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void notesAreNotForTheLearnerAndAMessageWaitsUntilItIsAnswered() {
        var sent = received.sent(world);
        inbox.addNote(world.receiver(), sent.id(), "Ask the dean");
        messages.write(received.find(sent), "When will you decide?");
        assertThat(inbox.waits(received.find(sent))).isTrue();

        deciding.write(world.receiver(), sent.id(), "Next week.");

        assertThat(inbox.waits(received.find(sent))).isFalse();
        assertThat(messages.of(sent.id()))
                .extracting(ApplicationMessage::text)
                .containsExactly("When will you decide?", "Next week.");
        messages.readByLearner(sent.id());
        assertThat(messages.of(sent.id()).getLast().readAt()).isNotNull();
    }

    @Test
    void itIsFoundByNameAddressAndReferenceAndByWhomItWasGivenTo() {
        var sent = received.sent(world, 3);
        inbox.file(
                world.receiver(), sent.get(1).id(), "A-2027/12", world.officer().id());

        assertThat(found(sent.get(0).learner().name().toUpperCase()))
                .containsExactly(sent.get(0).id());
        assertThat(found(sent.get(2).learner().address()))
                .containsExactly(sent.get(2).id());
        assertThat(found("2027/12")).containsExactly(sent.get(1).id());
        assertThat(ids(inbox.page(
                        world.receiver(),
                        assigned(new InboxQuery.Assigned.To(world.officer().id())))))
                .containsExactly(sent.get(1).id());
        assertThat(ids(inbox.page(world.receiver(), assigned(new InboxQuery.Assigned.Nobody()))))
                .hasSize(2);
        assertThat(catchThrowableOfType(
                                Invalid.class,
                                () -> inbox.file(
                                        world.receiver(),
                                        sent.get(0).id(),
                                        "",
                                        sent.get(0).learner().id()))
                        .fields())
                .extracting(Invalid.Field::field)
                .containsExactly("assignee");
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedInBothOrders() {
        var sent =
                received.sent(world, 5).stream().map(ReceivedRecords.Sent::id).toList();

        assertThat(byPages(true)).isEqualTo(sent);
        assertThat(byPages(false)).isEqualTo(sent.reversed());
        assertThatThrownBy(() -> inbox.page(world.receiver(), page(true, "nowhere")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void manyAreDecidedAtOnceOrNoneIs() {
        var sent = received.sent(world, 2);
        var place = received.sent(world, received.pathway(world.institution(), world.contact(), "A place", ""));
        var all = new ArrayList<>(sent.stream().map(ReceivedRecords.Sent::id).toList());
        all.add(place.id());

        assertThat(many.review(world.receiver(), all, SIX))
                .filteredOn(line -> line.problem() != null)
                .hasSize(1);
        assertThatThrownBy(() -> many.decide(world.receiver(), all, SIX)).isInstanceOf(Refusal.class);
        assertThat(received.find(sent.getFirst()).state()).isEqualTo(Application.State.SENT);

        assertThat(many.decide(world.receiver(), all.subList(0, 2), SIX)).isEqualTo(2);
        assertThat(many.decide(
                        world.receiver(),
                        all.subList(0, 2),
                        new Decision.Written(Decision.Kind.GRANT, "6", "Statistics", "")))
                .isZero();
        for (var one : sent)
            assertThat(new Mailbox(jdbc, one.learner().address()).letters()).hasSize(1);
    }

    @Test
    void whoDecidesTheSameAtOnceDecidesOnceAndTellsTheLearnerOnce() throws Exception {
        var sent = received.sent(world);
        var decisions =
                java.util.Collections.nCopies(6, new Decision.Written(Decision.Kind.GRANT, "6", "Statistics", ""));
        try (var officers = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            for (var done : officers.invokeAll(decisions.stream()
                    .<java.util.concurrent.Callable<Application>>map(
                            one -> () -> deciding.decide(world.receiver(), sent.id(), one))
                    .toList())) done.get();
        }

        assertThat(kinds(received.find(sent)))
                .containsExactly(ApplicationEvent.Kind.SENT, ApplicationEvent.Kind.GRANTED);
        assertThat(new Mailbox(jdbc, sent.learner().address()).letters()).hasSize(1);
    }

    @Test
    void aTableIsCheckedWholeAndEachLineReported() {
        var sent = received.sent(world, 3);
        var foreign = received.sent(received.world());
        inbox.file(world.receiver(), sent.get(1).id(), "A-1", null);
        var head = "application,reference,decision,amount,for,message\n";
        var good = sent.get(0).id() + ",,granted,\"7,5\",Statistics,\n,A-1,declined,,,Too long ago\n";
        var bad = foreign.id() + ",,granted,6,Statistics,\n" + sent.get(2).id() + ",,granted,,Statistics,\n"
                + sent.get(0).id() + ",,declined,,,Twice\n";

        var lines = many.review(world.receiver(), head + good + bad);
        assertThat(lines)
                .extracting(line -> line.problem() == null ? "" : line.problem().key())
                .containsExactly(
                        "", "", "pathway.decision.unknown", "pathway.decision.amount", "pathway.decision.twice");
        assertThatThrownBy(() -> many.decide(world.receiver(), head + good + bad))
                .isInstanceOf(Invalid.class);
        assertThat(received.find(sent.get(0)).state()).isEqualTo(Application.State.SENT);

        assertThat(many.decide(world.receiver(), head + good)).isEqualTo(2);
        assertThat(received.find(sent.get(0)).amount()).isEqualByComparingTo("7.5");
        assertThat(received.find(sent.get(1)).state()).isEqualTo(Application.State.DECLINED);
        assertThat(many.decide(world.receiver(), head + good.replace("Too long ago", "")))
                .isZero();
        assertThat(received.find(foreign).state()).isEqualTo(Application.State.SENT);
    }

    private List<java.util.UUID> byPages(boolean oldest) {
        var found = new ArrayList<java.util.UUID>();
        String after = null;
        do {
            var slice = inbox.page(world.receiver(), page(oldest, after));
            found.addAll(ids(slice));
            after = slice.next();
        } while (after != null);
        return found;
    }

    private static InboxQuery page(boolean oldest, String after) {
        return new InboxQuery("", null, null, new InboxQuery.Assigned.Any(), false, oldest, after, 2);
    }

    private static InboxQuery assigned(InboxQuery.Assigned to) {
        return new InboxQuery("", null, null, to, false, false, null, 10);
    }

    private List<java.util.UUID> found(String words) {
        return ids(inbox.page(
                world.receiver(),
                new InboxQuery(words, null, null, new InboxQuery.Assigned.Any(), false, false, null, 10)));
    }

    private static List<java.util.UUID> ids(InboxSlice slice) {
        return slice.rows().stream().map(row -> row.application().id()).toList();
    }

    private List<ApplicationEvent.Kind> kinds(Application application) {
        return inbox.history(application).stream().map(ApplicationEvent::kind).toList();
    }

    private int audited(ReceivedRecords.Sent sent, String action) {
        return jdbc.sql("select count(*) from learner_audit_entry where learner_id = :learner and action = :action")
                .param("learner", sent.learner().id())
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
