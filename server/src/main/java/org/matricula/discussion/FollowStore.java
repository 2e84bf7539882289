package org.matricula.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows which conversations, and who wants no mail at all. */
@Repository
class FollowStore {

    record Follow(
            UUID rootId,
            UUID runId,
            UUID stepId,
            Instant followedAt,
            @Nullable Instant endedAt) {}

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever asked for no more of this conversation keeps their peace. */
    void begin(UUID learnerId, Spot spot, UUID rootId, Instant at) {
        add(learnerId, spot, rootId, at, "do nothing");
    }

    void beginAgain(UUID learnerId, Spot spot, UUID rootId, Instant at) {
        add(learnerId, spot, rootId, at, "(learner_id, root_id) do update set ended_at = null, notified_at = null");
    }

    void end(Collection<UUID> learnerIds, UUID rootId, Instant at) {
        jdbc.sql("""
                        update comment_follow set ended_at = :at
                         where learner_id = any(:learners) and root_id = :root and ended_at is null""")
                .param("at", CommentStore.utc(at))
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("root", rootId)
                .update();
    }

    Set<UUID> followed(Person person, Collection<UUID> rootIds) {
        return new HashSet<>(jdbc.sql("""
                        select root_id from comment_follow
                         where learner_id = any(:learners) and root_id = any(:roots) and ended_at is null""")
                .param("learners", person.ids())
                .param("roots", rootIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** They looked: the next answer is news again. */
    void seen(Person person, Collection<UUID> rootIds) {
        jdbc.sql("""
                        update comment_follow set notified_at = null
                         where learner_id = any(:learners) and root_id = any(:roots) and notified_at is not null""")
                .param("learners", person.ids())
                .param("roots", rootIds.toArray(UUID[]::new))
                .update();
    }

    /** Those to write to about an answer: each once until they look again; two answers at once share them out. */
    List<UUID> claim(UUID rootId, UUID authorId, Instant at) {
        return jdbc.sql("""
                        update comment_follow set notified_at = :at
                         where root_id = :root and ended_at is null and notified_at is null and learner_id <> :author
                        returning learner_id""")
                .param("at", CommentStore.utc(at))
                .param("root", rootId)
                .param("author", authorId)
                .query(UUID.class)
                .list();
    }

    /** Those among these who want no mail. */
    Set<UUID> quiet(Collection<UUID> learnerIds) {
        return new HashSet<>(
                jdbc.sql("select learner_id from discussion_setting where learner_id = any(:learners) and not mail")
                        .param("learners", learnerIds.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    void setMail(UUID learnerId, boolean mail, Instant at) {
        jdbc.sql("""
                        insert into discussion_setting (learner_id, mail, changed_at) values (:learner, :mail, :at)
                        on conflict (learner_id) do update set mail = excluded.mail, changed_at = excluded.changed_at""")
                .param("learner", learnerId)
                .param("mail", mail)
                .param("at", CommentStore.utc(at))
                .update();
    }

    List<Follow> of(Person person) {
        return jdbc.sql("""
                        select root_id, run_id, step_id, followed_at, ended_at from comment_follow
                         where learner_id = any(:learners) order by followed_at""")
                .param("learners", person.ids())
                .query(Rows.of(Follow.class))
                .list();
    }

    void forget(Person person) {
        for (var table : List.of("comment_follow", "discussion_setting", "follow_link")) {
            jdbc.sql("delete from " + table + " where learner_id = any(:learners)")
                    .param("learners", person.ids())
                    .update();
        }
    }

    private void add(UUID learnerId, Spot spot, UUID rootId, Instant at, String conflict) {
        jdbc.sql("""
                        insert into comment_follow (learner_id, root_id, run_id, step_id, followed_at)
                        values (:learner, :root, :run, :step, :at)
                        on conflict """ + " " + conflict)
                .param("learner", learnerId)
                .param("root", rootId)
                .param("run", spot.runId())
                .param("step", spot.stepId())
                .param("at", CommentStore.utc(at))
                .update();
    }
}
