package org.matricula.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.discussion.BulkComments.Brought;
import org.matricula.discussion.BulkComments.Outcome;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.NewNamedMember;
import org.matricula.platform.Ids;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.Statements;
import org.matricula.testing.TalkedRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Comments that were said elsewhere. */
@MatriculaTest
class BulkCommentsTests {

    private static final Instant NOON = Instant.parse("2014-03-03T12:00:00Z");
    private static final int MANY = 5_000;
    private static final int MOST_STATEMENTS = 25;

    @Autowired
    TalkedRun talked;

    @Autowired
    BulkComments bulk;

    @Autowired
    NamedMembers named;

    @Autowired
    Discussions discussions;

    @Autowired
    Commenting commenting;

    @Autowired
    Moderation moderation;

    @Autowired
    CommentTallies tallies;

    @Autowired
    ProgressEvents progress;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private TalkedRun.World world;
    private Spot spot;
    private Somebody ada;
    private Somebody ben;
    private UUID educator;

    @BeforeEach
    void twoLearnersAndAnEducatorWithoutAnAccount() {
        world = talked.world();
        spot = new Spot(world.run().id(), world.steps().getFirst().id());
        ada = talked.learner(world);
        ben = talked.learner(world);
        educator = educator("Grace Hopper");
    }

    @Test
    void conversationsStandAsTheyDidElsewhere() {
        var opener = opener(ada.id(), "Why?", 7);
        var reply = reply(educator, opener, "Because.", true);
        var answer = reply(ben.id(), reply, "Really?", false);
        var second = reply(ada.id(), opener, "I see.", false);

        assertThat(bulk.take(List.of(opener, reply, answer, second)))
                .containsExactly(Outcome.TAKEN, Outcome.TAKEN, Outcome.TAKEN, Outcome.TAKEN);

        var seen = conversation(opener.id());
        assertThat(seen.opener().likes()).isEqualTo(7);
        assertThat(seen.opener().replies()).isEqualTo(3);
        assertThat(seen.opener().postedAt()).isEqualTo(NOON);
        assertThat(seen.replies()).extracting(ShownComment::text).containsExactly("Because.", "Really?", "I see.");
        assertThat(seen.replies()).extracting(ShownComment::position).containsExactly(1, 2, 3);
        assertThat(seen.replies())
                .extracting(ShownComment::name)
                .containsExactly("Grace Hopper", ben.name(), ada.name());
        assertThat(seen.replies()).extracting(ShownComment::answers).containsExactly(null, "Grace Hopper", null);
        assertThat(seen.replies()).extracting(ShownComment::byTeam).containsExactly(true, false, false);
        assertThat(seen.replies()).extracting(ShownComment::replies).containsExactly(1, 0, 0);
        assertThat(discussions.count(spot)).isEqualTo(4);
    }

    @Test
    void countsAreRightInWhateverBatchesRepliesCome() {
        var opener = opener(ada.id(), "Why?", 0);
        var reply = reply(ben.id(), opener, "Because.", false);
        var answer = reply(ada.id(), reply, "Really?", false);
        var hidden = hidden(reply(ben.id(), reply, "Rude", false));

        assertThat(bulk.take(List.of(answer, reply))).containsExactly(Outcome.NO_PARENT, Outcome.NO_PARENT);
        assertThat(bulk.take(List.of(reply, opener))).containsExactly(Outcome.NO_PARENT, Outcome.TAKEN);
        assertThat(bulk.take(List.of(reply))).containsExactly(Outcome.TAKEN);
        assertThat(bulk.take(List.of(hidden, opener, answer)))
                .containsExactly(Outcome.TAKEN, Outcome.KNOWN, Outcome.TAKEN);

        assertThat(row(opener.id())).containsEntry("replies", 2).containsEntry("replies_made", 3);
        assertThat(row(reply.id())).containsEntry("replies", 1).containsEntry("replies_made", 0);
        assertThat(row(hidden.id())).containsEntry("position", 2);
        assertThat(row(answer.id()))
                .containsEntry("position", 3)
                .containsEntry("root_id", opener.id())
                .containsEntry("root_author_id", ada.id())
                .containsEntry("parent_id", reply.id())
                .containsEntry("parent_author_id", ben.id());
        assertThat(discussions.count(spot)).isEqualTo(3);
        tallies.recount();
        assertThat(discussions.count(spot)).isEqualTo(3);
    }

    @Test
    void onesHereGoOnWhereTheBroughtEnded() {
        var opener = opener(ada.id(), "Why?", 0);
        bulk.take(List.of(opener, reply(ben.id(), opener, "Because.", false)));

        var here = commenting.post(
                talked.person(ben), new Seat.Open(ben.id(), false), spot, opener.id(), Ids.next(), "Still.");
        bulk.take(List.of(reply(ada.id(), opener, "Late", false)));

        assertThat(row(here)).containsEntry("position", 2);
        assertThat(conversation(opener.id()).replies())
                .extracting(ShownComment::position)
                .containsExactly(1, 2, 3);
        assertThat(conversation(opener.id()).opener().replies()).isEqualTo(3);
    }

    @Test
    void broughtTwiceNothingChangesWhateverBecameOfItHere() {
        var opener = opener(ada.id(), "Why?", 2);
        var all = List.of(opener, reply(ben.id(), opener, "Because.", false));
        bulk.take(all);
        commenting.delete(talked.person(ada), spot, opener.id());
        var before = everything();

        assertThat(bulk.take(all)).containsOnly(Outcome.KNOWN);

        assertThat(everything()).isEqualTo(before);
        assertThat(row(opener.id())).containsEntry("state", "DELETED");
    }

    @Test
    void twoImportsAtOnceTakeEachCommentOnce() throws Exception {
        var all = conversations(200);
        Callable<List<Outcome>> one = () -> bulk.take(all);

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = 0;
            for (var each : executor.invokeAll(List.of(one, one, one)))
                taken += Collections.frequency(each.get(), Outcome.TAKEN);
            assertThat(taken).isEqualTo(all.size());
        }
        assertThat(discussions.count(spot)).isEqualTo(all.size());
    }

    @Test
    void whatWasHiddenThereIsHiddenHereAndCanBeShown() {
        var hidden = hidden(opener(ada.id(), "Rude", 0));
        bulk.take(List.of(hidden));

        assertThat(discussions
                        .page(talked.person(ben), spot, Order.NEWEST, null)
                        .conversations())
                .isEmpty();
        assertThat(discussions.count(spot)).isZero();
        assertThat(discussions.comment(talked.person(ada), spot, hidden.id())).satisfies(own -> {
            assertThat(own.hiddenReason()).isEqualTo(Reason.ELSEWHERE);
            assertThat(own.hiddenWords()).isEmpty();
        });
        assertThat(moderation.history(world.run(), hidden.id()))
                .containsExactly(
                        new CommentChange(NOON, CommentChange.Kind.POSTED, null, null),
                        new CommentChange(NOON.plusSeconds(60), CommentChange.Kind.HIDDEN, null, Reason.ELSEWHERE));

        moderation.restore(world.course(), world.run(), hidden.id(), Ids.next());
        assertThat(discussions.count(spot)).isEqualTo(1);
        assertThat(comments(ada)).as("progress, once").isEqualTo(1);
    }

    @Test
    void aLearnersCommentIsProgressOnceAndATeamsIsNone() {
        var opener = opener(ada.id(), "Why?", 0);
        var outsider = opener(talked.learning().somebody().id(), "Hello", 0);
        bulk.take(List.of(opener, outsider, reply(educator, opener, "Because.", true)));

        assertThat(comments(ada)).isEqualTo(1);
        assertThat(events()).isEqualTo(1);
        var again = new ProgressEvent(
                ada.id(),
                spot.runId(),
                ProgressEvent.id("comment", opener.id().toString()),
                ProgressEvent.Kind.COMMENTED,
                spot.stepId(),
                NOON,
                null,
                "comment");
        assertThat(progress.take(List.of(again))).containsExactly(ProgressEvents.Outcome.KNOWN);
    }

    @Test
    void nobodyIsWrittenToAndNobodyFollows() {
        var opener = opener(ada.id(), "Why?", 0);
        bulk.take(List.of(opener, reply(ben.id(), opener, "Because.", false)));

        assertThat(jdbc.sql("select count(*) from comment_follow where run_id = :run")
                        .param("run", spot.runId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from answer_due where comment_id in (select id from comment where run_id = :run)")
                        .param("run", spot.runId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from mail where to_address in (:ada, :ben)")
                        .param("ada", ada.address())
                        .param("ben", ben.address())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsCutShortLeavesNothing() {
        var here = opener(ada.id(), "Why?", 0);
        bulk.take(List.of(here));
        var before = everything();
        var more = new ArrayList<>(conversations(20));
        more.add(reply(ben.id(), here, "Because.", false));

        transaction.executeWithoutResult(status -> {
            assertThat(bulk.take(more)).containsOnly(Outcome.TAKEN);
            status.setRollbackOnly();
        });

        assertThat(everything()).isEqualTo(before);
        assertThat(bulk.take(more)).containsOnly(Outcome.TAKEN);
    }

    @Test
    void thousandsTakeAsFewStatementsAsAHandful() {
        var all = conversations(MANY);

        assertThat(Statements.during(() -> bulk.take(all))).isLessThanOrEqualTo(MOST_STATEMENTS);

        assertThat(discussions.count(spot)).isEqualTo(MANY);
        assertThat(jdbc.sql("select sum(replies) from comment where run_id = :run and parent_id is null")
                        .param("run", spot.runId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY * 4 / 5);
        assertThat(Statements.during(() -> assertThat(bulk.take(all)).containsOnly(Outcome.KNOWN)))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void anAuthorWithoutANameIsAMemberOfTheTeam() {
        var nameless = opener(educator(""), "Welcome", 0, true);
        var removed = opener(educator, "Hello", 0, true);
        var answered = reply(educator, removed, "More", true);
        bulk.take(List.of(nameless, removed, answered, reply(ada.id(), answered, "Thanks", false)));

        named.remove(world.provider().id(), educator);

        assertThat(discussions.comment(talked.person(ada), spot, nameless.id()).name())
                .isEqualTo("A member of the course team");
        var conversation = conversation(removed.id());
        assertThat(conversation.opener().name()).isEqualTo("A member of the course team");
        assertThat(conversation.replies().getLast().answers()).isEqualTo("A member of the course team");
    }

    @Test
    void whatCantBeSeenIsTakenOutAndTabsAndBackslashesStay() {
        var opener = opener(ada.id(), "a\u0000b \\N\\t\r\nc\u202Ed\uD83D", 0);
        bulk.take(List.of(opener));

        assertThat(discussions.comment(talked.person(ada), spot, opener.id()).text())
                .isEqualTo("ab \\N\\t\ncd");
    }

    /** An opener each with four replies, one of which answers the one before. */
    private List<Brought> conversations(int size) {
        var all = new ArrayList<Brought>(size);
        while (all.size() < size) {
            var opener = opener(ada.id(), "Opener " + all.size(), 1);
            var first = reply(ben.id(), opener, "Reply", false);
            all.addAll(List.of(
                    opener,
                    first,
                    reply(ada.id(), first, "Answer", false),
                    reply(educator, opener, "Team", true),
                    reply(ben.id(), opener, "Last", false)));
        }
        return all;
    }

    private Brought opener(UUID author, String text, int likes) {
        return opener(author, text, likes, false);
    }

    private Brought opener(UUID author, String text, int likes, boolean byTeam) {
        return brought(author, null, text, likes, byTeam, null);
    }

    private Brought reply(UUID author, Brought to, String text, boolean byTeam) {
        return brought(author, to.id(), text, 0, byTeam, null);
    }

    private Brought hidden(Brought shown) {
        return brought(shown.authorId(), shown.parentId(), shown.text(), 0, shown.byTeam(), NOON.plusSeconds(60));
    }

    private Brought brought(
            UUID author, @Nullable UUID parent, String text, int likes, boolean byTeam, @Nullable Instant hiddenAt) {
        return new Brought(
                author, Ids.next(), spot.runId(), spot.stepId(), parent, byTeam, NOON, text, likes, hiddenAt);
    }

    private UUID educator(String name) {
        var id = Ids.next().toString();
        named.add(world.provider().id(), List.of(new NewNamedMember(id, name, "educator", "")));
        return named.byExternalId(world.provider().id(), List.of(id)).get(id);
    }

    private Conversation conversation(UUID opener) {
        return discussions.conversation(talked.person(ben), spot, opener, null);
    }

    private Map<String, Object> row(UUID id) {
        return jdbc.sql("select * from comment where id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    private int comments(Somebody learner) {
        return jdbc.sql("select comments from progress where learner_id = :learner and run_id = :run")
                .param("learner", learner.id())
                .param("run", spot.runId())
                .query(Integer.class)
                .single();
    }

    private int events() {
        return jdbc.sql("select count(*) from progress_event where run_id = :run")
                .param("run", spot.runId())
                .query(Integer.class)
                .single();
    }

    /** All that a batch may change of this run. */
    private List<List<Map<String, Object>>> everything() {
        return List.of(
                rows("select * from comment where run_id = :run order by id"),
                rows("select h.* from comment_history h join comment c on c.learner_id = h.learner_id "
                        + "and c.id = comment_id where run_id = :run order by h.id"),
                rows("select * from step_comment_tally where run_id = :run"),
                rows("select * from progress_event where run_id = :run order by id"),
                rows("select * from run_progress_tally where run_id = :run"));
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).param("run", spot.runId()).query().listOfRows();
    }
}
