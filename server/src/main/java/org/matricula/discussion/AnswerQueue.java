package org.matricula.discussion;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies whose followers have still to be written to: posting is quick however many follow. */
@Repository
class AnswerQueue {

    private final JdbcClient jdbc;

    AnswerQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID commentId, Instant postedAt) {
        jdbc.sql("insert into answer_due (comment_id, posted_at) values (:id, :at)")
                .param("id", commentId)
                .param("at", CommentStore.utc(postedAt))
                .update();
    }

    /** Takes the oldest; it is back if the transaction fails. Two nodes never take the same. */
    Optional<UUID> take() {
        return jdbc.sql("""
                        delete from answer_due where comment_id = (
                            select comment_id from answer_due order by posted_at limit 1 for update skip locked)
                        returning comment_id""").query(UUID.class).optional();
    }
}
