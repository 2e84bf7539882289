package org.matricula.discussion;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the conversations of a step, page by page. A comment that is shown no more is left out, except where replies
 * hang on it, and to its author while it is hidden.
 */
@Repository
class ThreadStore {

    private static final String THERE =
            " and (state = 'SHOWN' or replies > 0 or state = 'HIDDEN' and learner_id = any(:own))";

    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Comment> openers(Spot spot, Person reader, Order order, @Nullable ThreadKey after, int size) {
        return jdbc.sql(CommentStore.SELECT + "where run_id = :run and step_id = :step and parent_id is null" + THERE
                        + (after == null ? "" : beyond(order)) + orderBy(order) + " limit :size")
                .param("run", spot.runId())
                .param("step", spot.stepId())
                .param("own", reader.ids())
                .param("likes", after == null ? 0 : after.likes())
                .param("at", CommentStore.utcOrNull(after == null ? null : after.postedAt()))
                .param("id", after == null ? null : after.id())
                .param("size", size)
                .query(Rows.of(Comment.class))
                .list();
    }

    /** The first replies of each of these conversations, as far as they are there. */
    List<Comment> firstReplies(Collection<UUID> rootIds, Person reader, int each) {
        return jdbc.sql(CommentStore.SELECT
                        + "where root_id = any(:roots) and parent_id is not null and position <= :each" + THERE
                        + " order by root_id, position")
                .param("roots", rootIds.toArray(UUID[]::new))
                .param("own", reader.ids())
                .param("each", each)
                .query(Rows.of(Comment.class))
                .list();
    }

    List<Comment> replies(UUID rootId, Person reader, int afterPosition, int size) {
        return jdbc.sql(CommentStore.SELECT + "where root_id = :root and parent_id is not null and position > :after"
                        + THERE + " order by position limit :size")
                .param("root", rootId)
                .param("own", reader.ids())
                .param("after", afterPosition)
                .param("size", size)
                .query(Rows.of(Comment.class))
                .list();
    }

    /** What the reader wrote on a step, as long as its text is there. */
    List<Comment> own(Spot spot, Person reader, int size) {
        return jdbc.sql(CommentStore.SELECT + """
                        where learner_id = any(:own) and run_id = :run and step_id = :step and state in ('SHOWN', 'HIDDEN')
                        order by posted_at desc, id desc limit :size""")
                .param("own", reader.ids())
                .param("run", spot.runId())
                .param("step", spot.stepId())
                .param("size", size)
                .query(Rows.of(Comment.class))
                .list();
    }

    private static String beyond(Order order) {
        return switch (order) {
            case NEWEST -> " and (posted_at, id) < (:at, :id)";
            case OLDEST -> " and (posted_at, id) > (:at, :id)";
            case LIKED -> " and (likes, posted_at, id) < (:likes, :at, :id)";
        };
    }

    private static String orderBy(Order order) {
        return switch (order) {
            case NEWEST -> " order by posted_at desc, id desc";
            case OLDEST -> " order by posted_at, id";
            case LIKED -> " order by likes desc, posted_at desc, id desc";
        };
    }
}
