package org.matricula.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists moderators work through. */
@Repository
class ModerationStore {

    private final JdbcClient jdbc;

    ModerationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Comment> waiting(UUID runId, @Nullable ThreadKey after, int size) {
        return list(
                runId,
                after,
                size,
                "reports > 0" + (after == null ? "" : " and (reported_at, id) > (:at, :id)")
                        + " order by reported_at, id");
    }

    List<Comment> hidden(UUID runId, @Nullable ThreadKey after, int size) {
        return list(
                runId,
                after,
                size,
                "state = 'HIDDEN'" + (after == null ? "" : " and (state_at, id) < (:at, :id)")
                        + " order by state_at desc, id desc");
    }

    /** Where the list goes on after this comment. */
    ThreadKey key(Comment last, boolean hidden) {
        return new ThreadKey(0, hidden ? last.stateAt() : reportedAt(last), last.id());
    }

    private Instant reportedAt(Comment comment) {
        return jdbc.sql("select reported_at from comment where learner_id = :learner and id = :id")
                .param("learner", comment.learnerId())
                .param("id", comment.id())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<Comment> list(UUID runId, @Nullable ThreadKey after, int size, String condition) {
        return jdbc.sql(CommentStore.SELECT + "where run_id = :run and " + condition + " limit :size")
                .param("run", runId)
                .param("at", CommentStore.utcOrNull(after == null ? null : after.postedAt()))
                .param("id", after == null ? null : after.id())
                .param("size", size)
                .query(Rows.of(Comment.class))
                .list();
    }
}
