package org.matricula.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who likes which comments: a person once, whichever of their learners did. */
@Repository
class LikeStore {

    record Like(UUID commentId, Instant likedAt) {}

    private final JdbcClient jdbc;

    LikeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether they didn't like it yet */
    boolean add(Person person, Comment comment, Instant at) {
        return jdbc.sql("""
                        insert into comment_like (learner_id, comment_id, author_id, liked_at)
                        values (:learner, :comment, :author, :at)
                        on conflict do nothing""")
                        .param("learner", person.id())
                        .param("comment", comment.id())
                        .param("author", comment.learnerId())
                        .param("at", CommentStore.utc(at))
                        .update()
                == 1;
    }

    /** @return how many likes were taken back */
    int remove(Person person, UUID commentId) {
        return jdbc.sql("delete from comment_like where learner_id = any(:learners) and comment_id = :comment")
                .param("learners", person.ids())
                .param("comment", commentId)
                .update();
    }

    /** Those among these comments that the person likes. */
    Set<UUID> liked(Person person, Collection<UUID> commentIds) {
        return new HashSet<>(jdbc.sql(
                        "select comment_id from comment_like where learner_id = any(:learners) and comment_id = any(:ids)")
                .param("learners", person.ids())
                .param("ids", commentIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    List<Like> of(Person person) {
        return jdbc.sql(
                        "select comment_id, liked_at from comment_like where learner_id = any(:learners) order by liked_at")
                .param("learners", person.ids())
                .query(Rows.of(Like.class))
                .list();
    }
}
