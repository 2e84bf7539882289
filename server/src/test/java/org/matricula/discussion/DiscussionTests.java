package org.matricula.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Closing;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.ServerJobs;
import org.matricula.testing.Somebody;
import org.matricula.testing.TalkedRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MatriculaTest
@RecordApplicationEvents
class DiscussionTests {

    private static final String JOB = "mail-about-answers";

    @Autowired
    TalkedRun talked;

    @Autowired
    Discussions discussions;

    @Autowired
    Commenting commenting;

    @Autowired
    Responses responses;

    @Autowired
    Following following;

    @Autowired
    Moderation moderation;

    @Autowired
    DiscussionJobs jobs;

    @Autowired
    CommentTallies tallies;

    @Autowired
    DiscussionData data;

    @Autowired
    Closing closing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ServerJobs serverJobs;

    private TalkedRun.World world;
    private Spot spot;
    private Somebody ada;
    private Somebody ben;

    @BeforeEach
    void hold() {
        serverJobs.hold(JOB);
    }

    @AfterEach
    void start() {
        serverJobs.start(JOB);
    }

    @BeforeEach
    void twoLearners() {
        world = talked.world();
        spot = new Spot(world.run().id(), world.steps().getFirst().id());
        ada = talked.learner(world);
        ben = talked.learner(world);
    }

    @Test
    void repliesJoinTheConversationInOrderAndNameWhomTheyAnswer() {
        var opener = post(ada, null, "Why?");
        var first = post(ben, opener, "Because.");
        post(ada, first, "Really?");
        post(ben, opener, "Yes.");

        var conversation = page(ada).conversations().getFirst();
        assertThat(conversation.replies())
                .extracting(ShownComment::text)
                .containsExactly("Because.", "Really?", "Yes.");
        assertThat(conversation.replies()).extracting(ShownComment::answers).containsExactly(null, ben.name(), null);
        assertThat(conversation.replies()).extracting(ShownComment::position).containsExactly(1, 2, 3);
        assertThat(conversation.opener().replies()).isEqualTo(3);
        assertThat(page(ada).comments()).isEqualTo(4);
    }

    @Test
    void aFormSentTwicePostsOnceAlsoAtTheSameMoment() throws Exception {
        var opener = post(ada, null, "Why?");
        var key = Ids.next();

        var ids = atOnce(8, () -> commenting.post(person(ben), seat(ben), spot, opener, key, "Because."));

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(discussions.count(spot)).isEqualTo(2);
        assertThat(page(ada).conversations().getFirst().opener().replies()).isEqualTo(1);
    }

    @Test
    void twoRepliesAtOnceGetAPlaceEach() throws Exception {
        var opener = post(ada, null, "Why?");

        atOnce(8, () -> commenting.post(person(ben), seat(ben), spot, opener, Ids.next(), "Because."));

        assertThat(conversation(ada, opener).replies())
                .extracting(ShownComment::position)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(discussions.count(spot)).isEqualTo(9);
    }

    @Test
    void aPersonLikesOnceHoweverOftenTheyPressAndTakesItBack() throws Exception {
        var opener = post(ada, null, "Why?");
        var people = List.of(ben, talked.learner(world), talked.learner(world));

        var tasks = new ArrayList<Callable<Void>>();
        for (var somebody : people) {
            for (int i = 0; i < 3; i++) {
                tasks.add(() -> {
                    responses.like(person(somebody), spot, opener);
                    return null;
                });
            }
        }
        atOnce(tasks);
        assertThat(seen(ben, opener).likes()).isEqualTo(3);
        assertThat(seen(ben, opener).liked()).isTrue();

        responses.unlike(person(ben), spot, opener);
        responses.unlike(person(ben), spot, opener);
        assertThat(seen(ben, opener).likes()).isEqualTo(2);
        assertThatThrownBy(() -> responses.like(person(ada), spot, opener)).isInstanceOf(Refusal.class);
    }

    @Test
    void aDeletedCommentWithRepliesLeavesItsPlaceAndOneWithoutLeavesNothing() {
        var opener = post(ada, null, "Why?");
        var reply = post(ben, opener, "Because.");
        var lonely = post(ada, null, "Anybody?");

        commenting.delete(person(ada), spot, opener);
        commenting.delete(person(ada), spot, lonely);

        var left = page(ben).conversations();
        assertThat(left).singleElement().satisfies(conversation -> {
            assertThat(conversation.opener().state()).isEqualTo(Comment.State.DELETED);
            assertThat(conversation.opener().text()).isEmpty();
            assertThat(conversation.opener().name()).isEmpty();
            assertThat(conversation.replies()).extracting(ShownComment::text).containsExactly("Because.");
        });
        assertThat(stored(opener)).isEmpty();
        assertThat(discussions.count(spot)).isEqualTo(1);

        commenting.delete(person(ben), spot, reply);
        assertThat(page(ben).conversations()).isEmpty();
        assertThat(discussions.count(spot)).isZero();
    }

    @Test
    void onlyItsAuthorEditsOrDeletesAComment() {
        var opener = post(ada, null, "Why?");

        assertThatThrownBy(() -> commenting.edit(person(ben), spot, opener, "No"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commenting.delete(person(ben), spot, opener)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commenting.edit(person(ada), spot, opener, " "))
                .isInstanceOf(Invalid.class);
        commenting.edit(person(ada), spot, opener, "Why not?");

        assertThat(seen(ben, opener).text()).isEqualTo("Why not?");
        assertThat(seen(ben, opener).editedAt()).isNotNull();
    }

    @Test
    void aCommentOfAnotherStepIsNotThere() {
        var opener = post(ada, null, "Why?");
        var elsewhere = new Spot(world.run().id(), world.steps().getLast().id());

        assertThatThrownBy(() -> discussions.comment(person(ada), elsewhere, opener))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commenting.post(person(ben), seat(ben), elsewhere, opener, Ids.next(), "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsHiddenIsSeenByItsAuthorAloneWithTheReasonAndComesBackWhenRestored() {
        var opener = post(ada, null, "Buy my watches");
        responses.report(person(ben), spot, opener, Reason.ADVERTISING, "Watches!");
        responses.report(person(ben), spot, opener, Reason.ABUSE, "Again");
        assertThat(moderation.waiting(world.run().id())).isEqualTo(1);

        var moderator = talked.member(world, Role.PROGRAMME_MANAGER);
        moderation.hide(world.course(), world.run(), opener, moderator.id(), Reason.ADVERTISING, "No selling here.");

        assertThat(page(ben).conversations()).isEmpty();
        assertThat(discussions.count(spot)).isZero();
        assertThat(moderation.waiting(world.run().id())).isZero();
        assertThat(seen(ada, opener)).satisfies(own -> {
            assertThat(own.text()).isEqualTo("Buy my watches");
            assertThat(own.hiddenReason()).isEqualTo(Reason.ADVERTISING);
            assertThat(own.hiddenWords()).isEqualTo("No selling here.");
        });
        assertThat(new Mailbox(jdbc, ada.address()).latest().body())
                .contains("Advertising or spam")
                .contains("No selling here.")
                .doesNotContain("watches");
        assertThatThrownBy(() -> commenting.edit(person(ada), spot, opener, "Buy my clocks"))
                .isInstanceOf(Refusal.class);

        moderation.restore(world.course(), world.run(), opener, moderator.id());

        assertThat(seen(ben, opener).text()).isEqualTo("Buy my watches");
        assertThat(discussions.count(spot)).isEqualTo(1);
        assertThat(moderation.history(world.run(), opener))
                .extracting(change -> change.kind().name())
                .containsExactly("POSTED", "REPORTED", "HIDDEN", "RESTORED");
        assertThat(audited()).containsExactly("comment.hidden", "comment.restored");
    }

    @Test
    void dismissingLeavesTheCommentAndTakesItFromTheQueue() {
        var opener = post(ada, null, "I disagree");
        responses.report(person(ben), spot, opener, Reason.ABUSE, "");
        var moderator = talked.member(world, Role.OWNER);
        assertThat(queue())
                .singleElement()
                .satisfies(comment -> assertThat(comment.told())
                        .singleElement()
                        .satisfies(told -> assertThat(told.name()).isEqualTo(ben.name())));

        moderation.dismiss(world.course(), world.run(), opener, moderator.id());

        assertThat(queue()).isEmpty();
        assertThat(seen(ben, opener).isShown()).isTrue();
        assertThatThrownBy(() -> moderation.dismiss(world.course(), world.run(), opener, moderator.id()))
                .isInstanceOf(Refusal.class);
        responses.report(person(ben), spot, opener, Reason.ABUSE, "");
        assertThat(queue()).as("once per person").isEmpty();
    }

    @Test
    void deletingWhatWasReportedSettlesTheReport() {
        var opener = post(ada, null, "Oops");
        responses.report(person(ben), spot, opener, Reason.PERSONAL_DATA, "");

        commenting.delete(person(ada), spot, opener);

        assertThat(moderation.waiting(world.run().id())).isZero();
        assertThat(queue()).isEmpty();
    }

    @Test
    void aReportNeedsAReasonAndOnesOwnCommentIsNotReported() {
        var opener = post(ada, null, "Why?");

        assertThatThrownBy(() -> responses.report(person(ben), spot, opener, null, ""))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> responses.report(person(ben), spot, opener, Reason.OTHER, " "))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> responses.report(person(ada), spot, opener, Reason.ABUSE, ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoeverWroteIsToldOnceAboutAnswersUntilTheyLook() {
        var opener = post(ada, null, "Why?");
        post(ben, opener, "Because.");
        post(ben, opener, "And therefore.");
        jobs.writeToFollowers();
        var box = new Mailbox(jdbc, ada.address());

        assertThat(box.letters()).hasSize(1);
        assertThat(box.latest().body()).doesNotContain("Because.").doesNotContain(ben.name());
        assertThat(new Mailbox(jdbc, ben.address()).letters()).isEmpty();

        conversation(ada, opener);
        post(ben, opener, "So there.");
        jobs.writeToFollowers();
        assertThat(box.letters()).hasSize(2);
    }

    @Test
    void theLinkInTheMailEndsItForTheConversationOrForAll() {
        var opener = post(ada, null, "Why?");
        post(ben, opener, "Because.");
        jobs.writeToFollowers();
        var link = jdbc.sql("select unsubscribe from mail where to_address = :to")
                .param("to", ada.address())
                .query(String.class)
                .single();

        following.unsubscribe(new Token(link.substring(link.lastIndexOf('/') + 1)), false);
        post(ada, opener, "I write again, and still want peace");
        conversation(ada, opener);
        post(ben, opener, "More.");
        jobs.writeToFollowers();
        assertThat(new Mailbox(jdbc, ada.address()).letters()).hasSize(1);

        following.unsubscribe(new Token(link.substring(link.lastIndexOf('/') + 1)), true);
        assertThat(following.wantsMail(person(ada))).isFalse();
        following.follow(person(ada), spot, opener);
        post(ben, opener, "Still more.");
        jobs.writeToFollowers();
        assertThat(new Mailbox(jdbc, ada.address()).letters()).hasSize(1);
    }

    @Test
    void whoeverLeftTheRunGetsNoMailAboutIt() {
        var opener = post(ada, null, "Why?");
        jdbc.sql("update enrolment set deactivated_at = activated_at where learner_id = :id")
                .param("id", ada.id())
                .update();

        post(ben, opener, "Because.");
        jobs.writeToFollowers();

        assertThat(new Mailbox(jdbc, ada.address()).letters()).isEmpty();
    }

    @Test
    void erasingSomebodyBlanksTheirTextsAndNameAndKeepsTheRepliesOfOthers() {
        var opener = post(ada, null, "My secret");
        var reply = post(ben, opener, "Because.");
        post(ada, reply, "I see");
        responses.report(person(ada), spot, reply, Reason.OTHER, "He knows me");
        assertThat(data.export(person(ada)).comments())
                .extracting(DiscussionData.Written::text)
                .containsExactly("My secret", "I see");

        closing.closeWithPassword(ada.id(), ada.password());

        assertThat(page(ben).conversations()).singleElement().satisfies(conversation -> {
            assertThat(conversation.opener().state()).isEqualTo(Comment.State.ERASED);
            assertThat(conversation.opener().name()).isEmpty();
            assertThat(conversation.replies()).extracting(ShownComment::text).containsExactly("Because.");
        });
        assertThat(stored(opener)).isEmpty();
        assertThat(discussions.count(spot)).isEqualTo(1);
        assertThat(jdbc.sql("select words from comment_report where learner_id = :id")
                        .param("id", ada.id())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void othersHearOfCommentsAsTheyComeAndGo() {
        var opener = post(ada, null, "Why?");
        commenting.delete(person(ada), spot, opener);

        assertThat(events.stream(CommentPosted.class)
                        .filter(event -> event.commentId().equals(opener)))
                .singleElement()
                .satisfies(event -> assertThat(event.learnerId()).isEqualTo(ada.id()));
        assertThat(events.stream(CommentRemoved.class)
                        .filter(event -> event.commentId().equals(opener)))
                .hasSize(1);
    }

    @Test
    void countingAgainRepairsTheTallies() {
        var opener = post(ada, null, "Why?");
        responses.report(person(ben), spot, opener, Reason.ABUSE, "");
        jdbc.sql("update step_comment_tally set comments = 99").update();
        jdbc.sql("update run_report_tally set waiting = 99").update();

        tallies.recount();

        assertThat(discussions.count(spot)).isEqualTo(1);
        assertThat(moderation.waiting(world.run().id())).isEqualTo(1);
    }

    @Test
    void nobodyPostsWithoutEnd() {
        for (int i = 0; i < 20; i++) post(ada, null, "Comment " + i);

        assertThatThrownBy(() -> post(ada, null, "One more")).isInstanceOf(Refusal.class);
    }

    @Test
    void aGlimpseShowsTheLatestAndHowManyThereAre() {
        for (int i = 1; i <= 4; i++) post(ada, null, "Comment " + i);

        var glimpse = discussions.glimpse(person(ben), world.run(), spot.stepId());

        assertThat(glimpse.comments()).isEqualTo(4);
        assertThat(glimpse.latest())
                .extracting(ShownComment::text)
                .containsExactly("Comment 4", "Comment 3", "Comment 2");
    }

    private UUID post(Somebody author, @Nullable UUID to, String text) {
        return commenting.post(person(author), seat(author), spot, to, Ids.next(), text);
    }

    private static Seat.Open seat(Somebody somebody) {
        return new Seat.Open(somebody.id(), false);
    }

    private Person person(Somebody somebody) {
        return talked.person(somebody);
    }

    private ConversationPage page(Somebody reader) {
        return discussions.page(person(reader), spot, Order.NEWEST, null);
    }

    private Conversation conversation(Somebody reader, UUID id) {
        return discussions.conversation(person(reader), spot, id, null);
    }

    private ShownComment seen(Somebody reader, UUID id) {
        return discussions.comment(person(reader), spot, id);
    }

    private List<ModeratedComment> queue() {
        return moderation.page(world.course(), world.run(), false, null).comments();
    }

    private String stored(UUID id) {
        return jdbc.sql("select text from comment where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> audited() {
        return jdbc.sql("""
                        select action from learner_audit_entry
                         where learner_id = :id and action like 'comment.%' order by at, id""").param("id", ada.id()).query(String.class).list();
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        var tasks = new ArrayList<Callable<T>>();
        for (int i = 0; i < times; i++) tasks.add(task);
        return atOnce(tasks);
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        var barrier = new CyclicBarrier(tasks.size());
        try (var executor = Executors.newFixedThreadPool(tasks.size())) {
            var running = tasks.stream()
                    .map(task -> executor.submit(() -> {
                        barrier.await();
                        return task.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) results.add(each.get());
            return results;
        }
    }
}
