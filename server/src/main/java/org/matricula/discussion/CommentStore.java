package org.matricula.discussion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommentStore {

    static final String SELECT = """
            select learner_id, id, run_id, step_id, root_id, root_author_id, parent_id, parent_author_id, position, by_team,
                   posted_at, edited_at, state, state_at, text, likes, replies, reports, hidden_reason, hidden_words
              from comment
            """;

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Comment> find(Spot spot, UUID id) {
        return jdbc.sql(SELECT + "where id = :id and run_id = :run and step_id = :step")
                .param("id", id)
                .param("run", spot.runId())
                .param("step", spot.stepId())
                .query(Rows.of(Comment.class))
                .optional();
    }

    Optional<Comment> find(UUID runId, UUID id) {
        return jdbc.sql(SELECT + "where id = :id and run_id = :run")
                .param("id", id)
                .param("run", runId)
                .query(Rows.of(Comment.class))
                .optional();
    }

    /** What a form that is sent again posted the first time. */
    Optional<UUID> byFormKey(UUID learnerId, UUID formKey) {
        return jdbc.sql("select id from comment where learner_id = :learner and form_key = :key")
                .param("learner", learnerId)
                .param("key", formKey)
                .query(UUID.class)
                .optional();
    }

    /** @return whether it was new: of one form sent twice at once, one is */
    boolean add(Comment comment, UUID formKey) {
        return jdbc.sql("""
                        insert into comment (learner_id, id, run_id, step_id, root_id, root_author_id, parent_id,
                                             parent_author_id, form_key, by_team, posted_at, state_at, text)
                        values (:learner, :id, :run, :step, :root, :rootAuthor, :parent,
                                :parentAuthor, :key, :team, :at, :at, :text)
                        on conflict do nothing""")
                        .param("learner", comment.learnerId())
                        .param("id", comment.id())
                        .param("run", comment.runId())
                        .param("step", comment.stepId())
                        .param("root", comment.rootId())
                        .param("rootAuthor", comment.rootAuthorId())
                        .param("parent", comment.parentId())
                        .param("parentAuthor", comment.parentAuthorId())
                        .param("key", formKey)
                        .param("team", comment.byTeam())
                        .param("at", utc(comment.postedAt()))
                        .param("text", comment.text())
                        .update()
                == 1;
    }

    /** Counts a new reply of a conversation. @return its position */
    int countReply(UUID rootAuthorId, UUID rootId) {
        return jdbc.sql("""
                        update comment set replies = replies + 1, replies_made = replies_made + 1
                         where learner_id = :author and id = :id returning replies_made""")
                .param("author", rootAuthorId)
                .param("id", rootId)
                .query(Integer.class)
                .single();
    }

    void place(UUID learnerId, UUID id, int position) {
        jdbc.sql("update comment set position = :position where learner_id = :learner and id = :id")
                .param("position", position)
                .param("learner", learnerId)
                .param("id", id)
                .update();
    }

    void addReplies(UUID authorId, UUID id, int more) {
        jdbc.sql("update comment set replies = replies + :more where learner_id = :author and id = :id")
                .param("more", more)
                .param("author", authorId)
                .param("id", id)
                .update();
    }

    /** @return whether it was shown, and so could be edited */
    boolean edit(Comment comment, CommentText text, Instant at) {
        return jdbc.sql("""
                        update comment set text = :text, edited_at = :at
                         where learner_id = :learner and id = :id and state = 'SHOWN'""")
                        .param("text", text.value())
                        .param("at", utc(at))
                        .param("learner", comment.learnerId())
                        .param("id", comment.id())
                        .update()
                == 1;
    }

    /** Takes the text away for good. @return whether it was as it is given */
    boolean delete(Comment before, Instant at) {
        return jdbc.sql("""
                        update comment set state = 'DELETED', state_at = :at, text = '', hidden_words = ''
                         where learner_id = :learner and id = :id and state = :before""")
                        .param("at", utc(at))
                        .param("learner", before.learnerId())
                        .param("id", before.id())
                        .param("before", before.state().name())
                        .update()
                == 1;
    }

    boolean hide(Comment comment, Reason reason, String words, Instant at) {
        return jdbc.sql("""
                        update comment set state = 'HIDDEN', state_at = :at, hidden_reason = :reason, hidden_words = :words
                         where learner_id = :learner and id = :id and state = 'SHOWN'""")
                        .param("at", utc(at))
                        .param("reason", reason.name())
                        .param("words", words)
                        .param("learner", comment.learnerId())
                        .param("id", comment.id())
                        .update()
                == 1;
    }

    boolean restore(Comment comment, Instant at) {
        return jdbc.sql("""
                        update comment set state = 'SHOWN', state_at = :at, hidden_reason = null, hidden_words = ''
                         where learner_id = :learner and id = :id and state = 'HIDDEN'""")
                        .param("at", utc(at))
                        .param("learner", comment.learnerId())
                        .param("id", comment.id())
                        .update()
                == 1;
    }

    void addLikes(UUID authorId, UUID id, int more) {
        jdbc.sql("update comment set likes = likes + :more where learner_id = :author and id = :id")
                .param("more", more)
                .param("author", authorId)
                .param("id", id)
                .update();
    }

    /** @return how many reports wait now; 0 if the comment is shown no more */
    int countReport(Comment comment, Instant at) {
        return jdbc.sql("""
                        update comment set reports = reports + 1, reported_at = coalesce(reported_at, :at)
                         where learner_id = :learner and id = :id and state = 'SHOWN' returning reports""")
                .param("at", utc(at))
                .param("learner", comment.learnerId())
                .param("id", comment.id())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** @return whether any were waiting */
    boolean settleReports(Comment comment) {
        return jdbc.sql("""
                        update comment set reports = 0, reported_at = null
                         where learner_id = :learner and id = :id and reports > 0""")
                        .param("learner", comment.learnerId())
                        .param("id", comment.id())
                        .update()
                == 1;
    }

    List<Comment> of(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by posted_at, id")
                .param("learners", person.ids())
                .query(Rows.of(Comment.class))
                .list();
    }

    void erase(Comment comment, Instant at) {
        jdbc.sql("""
                        update comment set state = 'ERASED', state_at = :at, text = '', hidden_words = ''
                         where learner_id = :learner and id = :id""")
                .param("at", utc(at))
                .param("learner", comment.learnerId())
                .param("id", comment.id())
                .update();
    }

    /** Which of these are still shown, for whoever wants to write about them. */
    List<Comment> shown(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where id = any(:ids) and state = 'SHOWN'")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Comment.class))
                .list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
