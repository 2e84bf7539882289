package org.matricula.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.platform.Person;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TalkedRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step with thousands of comments is read page by page, each comment once. */
@MatriculaTest
class LongThreadTests {

    private static final int OPENERS = 400;
    private static final int REPLIES = 120;

    @Autowired
    TalkedRun talked;

    @Autowired
    Discussions discussions;

    @Autowired
    JdbcClient jdbc;

    private Spot spot;
    private Person reader;

    @BeforeEach
    void manyConversationsSomeOfTheSameMomentAndAsMuchLiked() {
        var world = talked.world();
        var author = talked.learner(world);
        spot = new Spot(world.run().id(), world.steps().getFirst().id());
        reader = talked.person(author);
        jdbc.sql("""
                        insert into comment (learner_id, id, run_id, step_id, root_id, root_author_id, form_key, by_team,
                                             posted_at, state_at, text, likes, replies, replies_made)
                        select :author, id, :run, :step, id, :author, id, false,
                               :start::timestamptz + (n / 3) * interval '1 minute', :start::timestamptz, 'Comment ' || n, n % 7, 0, 0
                          from (select gen_random_uuid() as id, n from generate_series(1, :size) n) made""")
                .param("author", author.id())
                .param("run", spot.runId())
                .param("step", spot.stepId())
                .param("start", "2026-01-01T00:00:00Z")
                .param("size", OPENERS)
                .update();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void everyConversationStandsOnOnePage(Order order) {
        var seen = new ArrayList<ShownComment>();
        @Nullable String after = null;
        do {
            var page = discussions.page(reader, spot, order, after);
            page.conversations().forEach(conversation -> seen.add(conversation.opener()));
            after = page.next();
        } while (after != null);

        assertThat(seen).extracting(ShownComment::id).doesNotHaveDuplicates().hasSize(OPENERS);
        switch (order) {
            case NEWEST ->
                assertThat(seen).isSortedAccordingTo((a, b) -> b.postedAt().compareTo(a.postedAt()));
            case OLDEST ->
                assertThat(seen).isSortedAccordingTo((a, b) -> a.postedAt().compareTo(b.postedAt()));
            case LIKED -> assertThat(seen).isSortedAccordingTo((a, b) -> Integer.compare(b.likes(), a.likes()));
        }
    }

    @Test
    void aLongConversationIsReadInPartsAndAPermalinkLandsNearItsComment() {
        var opener = discussions
                .page(reader, spot, Order.NEWEST, null)
                .conversations()
                .getFirst()
                .opener();
        replies(opener.id());

        var first = discussions
                .page(reader, spot, Order.NEWEST, null)
                .conversations()
                .getFirst();
        assertThat(first.replies()).hasSize(3);
        assertThat(first.others()).isEqualTo(REPLIES - 3);

        var seen = new ArrayList<Integer>(
                first.replies().stream().map(ShownComment::position).toList());
        var part = discussions.conversation(reader, spot, opener.id(), first.end());
        while (true) {
            seen.addAll(positions(part));
            if (!part.more()) break;
            part = discussions.conversation(reader, spot, opener.id(), part.end());
        }
        assertThat(seen).hasSize(REPLIES).doesNotHaveDuplicates().isSorted();

        var near = discussions.conversation(reader, spot, reply(100), null);
        assertThat(positions(near)).contains(100).startsWith(95);
        assertThat(near.begins()).isFalse();
    }

    private static List<Integer> positions(Conversation conversation) {
        return conversation.replies().stream().map(ShownComment::position).toList();
    }

    private void replies(UUID opener) {
        jdbc.sql("""
                        insert into comment (learner_id, id, run_id, step_id, root_id, root_author_id, parent_id,
                                             parent_author_id, position, form_key, by_team, posted_at, state_at, text)
                        select :author, id, :run, :step, :root, :author, :root, :author, n, id, false,
                               :start::timestamptz, :start::timestamptz, 'Reply ' || n
                          from (select gen_random_uuid() as id, n from generate_series(1, :size) n) made""")
                .param("author", reader.id())
                .param("run", spot.runId())
                .param("step", spot.stepId())
                .param("root", opener)
                .param("start", "2026-01-01T00:00:00Z")
                .param("size", REPLIES)
                .update();
        jdbc.sql("update comment set replies = :size, replies_made = :size where id = :id")
                .param("size", REPLIES)
                .param("id", opener)
                .update();
    }

    private UUID reply(int position) {
        return jdbc.sql(
                        "select id from comment where learner_id = :author and step_id = :step and position = :position")
                .param("author", reader.id())
                .param("step", spot.stepId())
                .param("position", position)
                .query(UUID.class)
                .single();
    }
}
