package org.matricula.discussion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of comments over time, by whose hand; rows are added and never changed, and hold no text. */
@Component
class CommentHistory {

    private final JdbcClient jdbc;

    CommentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Comment comment, CommentChange.Kind kind, @Nullable UUID actorId, @Nullable Reason reason, Instant at) {
        add(comment.learnerId(), comment.id(), kind, actorId, reason, at);
    }

    void add(
            UUID learnerId,
            UUID commentId,
            CommentChange.Kind kind,
            @Nullable UUID actorId,
            @Nullable Reason reason,
            Instant at) {
        jdbc.sql("""
                        insert into comment_history (learner_id, id, comment_id, at, kind, actor_id, reason)
                        values (:learner, :id, :comment, :at, :kind, :actor, :reason)""")
                .param("learner", learnerId)
                .param("id", Ids.next())
                .param("comment", commentId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("actor", actorId)
                .param("reason", reason == null ? null : reason.name())
                .update();
    }

    /** The earliest first. */
    List<CommentChange> of(Comment comment) {
        return jdbc.sql("""
                        select at, kind, actor_id, reason from comment_history
                         where learner_id = :learner and comment_id = :comment
                         order by at, id""")
                .param("learner", comment.learnerId())
                .param("comment", comment.id())
                .query(Rows.of(CommentChange.class))
                .list();
    }
}
