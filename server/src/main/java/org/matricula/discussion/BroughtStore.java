package org.matricula.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.BroughtBatch.Answers;
import org.matricula.discussion.BroughtBatch.Key;
import org.matricula.discussion.BroughtBatch.Row;
import org.matricula.discussion.BroughtBatch.Standing;
import org.matricula.discussion.BulkComments.Brought;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comments that are brought, by the batch. */
@Repository
class BroughtStore {

    private static final String COLUMNS = """
            learner_id, id, run_id, step_id, root_id, root_author_id, parent_id, parent_author_id, position, form_key, \
            by_team, posted_at, state, state_at, text, likes, replies, replies_made, hidden_reason""";

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    BroughtStore(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /**
     * Keeps a second import of these runs waiting until the transaction ends, so that it sees what this one brings.
     * Whoever writes on the page isn't kept waiting: no two of their comments share an id with what is brought.
     */
    void lock(Set<UUID> runIds) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('comments brought ' || run, 0))
                          from (select unnest(:runs) as run order by 1) ordered""")
                .param("runs", runIds.toArray(UUID[]::new))
                .query((row, number) -> 1)
                .list();
    }

    /** Those that are here among these comments and those they answer. */
    Map<UUID, Standing> known(Collection<Brought> comments) {
        var ids = comments.stream()
                .flatMap(one -> Stream.of(one.id(), one.parentId()))
                .filter(id -> id != null)
                .distinct()
                .toArray(UUID[]::new);
        var known = new HashMap<UUID, Standing>();
        // A join, because thousands of ids in an "any" are compared one by one.
        jdbc.sql("""
                        with wanted as materialized (select unnest(:ids) as wanted_id)
                        select learner_id, id, run_id, step_id, root_author_id, root_id
                          from wanted join comment on id = wanted_id""")
                .param("ids", ids)
                .query((row, number) -> known.put(
                        row.getObject("id", UUID.class),
                        new Standing(
                                new Key(row.getObject("learner_id", UUID.class), row.getObject("id", UUID.class)),
                                new Spot(row.getObject("run_id", UUID.class), row.getObject("step_id", UUID.class)),
                                new Key(
                                        row.getObject("root_author_id", UUID.class),
                                        row.getObject("root_id", UUID.class)))))
                .list();
        return known;
    }

    /** Call it before {@link #countAtOpeners}: see {@link Counting} for the order in which rows are held. */
    void countAtReplies(Map<Key, Answers> answers) {
        count(answers, answer -> 0);
    }

    /** @return by the openers' ids, how many replies were ever made to each, these included */
    Map<UUID, Integer> countAtOpeners(Map<Key, Answers> answers) {
        return count(answers, Answers::made);
    }

    private Map<UUID, Integer> count(Map<Key, Answers> answers, Function<Answers, Integer> made) {
        var all = HashMap.<UUID, Integer>newHashMap(answers.size());
        if (answers.isEmpty()) return all;
        var rows = List.copyOf(answers.entrySet());
        jdbc.sql("""
                        with more as materialized (
                            select unnest(:authors) as more_author, unnest(:ids) as more_id, unnest(:shown) as more_shown,
                                   unnest(:made) as more_made)
                        update comment set replies = replies + more_shown, replies_made = replies_made + more_made
                          from more
                         where learner_id = more_author and id = more_id
                        returning id, replies_made""")
                .param("authors", uuids(rows, row -> row.getKey().authorId()))
                .param("ids", uuids(rows, row -> row.getKey().id()))
                .param("shown", rows.stream().map(row -> row.getValue().shown()).toArray(Integer[]::new))
                .param(
                        "made",
                        rows.stream().map(row -> made.apply(row.getValue())).toArray(Integer[]::new))
                .query((row, number) -> all.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return all;
    }

    void add(List<Row> rows) {
        copy.into("comment", COLUMNS, rows, BroughtStore::values);
        var changes = new ArrayList<@Nullable Object[]>();
        for (var row : rows) {
            var one = row.brought();
            changes.add(change(one, one.postedAt(), CommentChange.Kind.POSTED, null));
            if (one.hiddenAt() != null)
                changes.add(change(one, one.hiddenAt(), CommentChange.Kind.HIDDEN, Reason.ELSEWHERE));
        }
        copy.into("comment_history", "learner_id, id, comment_id, at, kind, reason", changes, change -> change);
    }

    private static @Nullable Object[] values(Row row) {
        var one = row.brought();
        var parent = row.parent();
        var hiddenAt = one.hiddenAt();
        return new @Nullable Object[] {
            one.authorId(),
            one.id(),
            one.runId(),
            one.stepId(),
            row.standing().root().id(),
            row.standing().root().authorId(),
            parent == null ? null : parent.id(),
            parent == null ? null : parent.authorId(),
            row.position(),
            // No form brought it: its own id is as unique.
            one.id(),
            one.byTeam(),
            one.postedAt(),
            hiddenAt == null ? Comment.State.SHOWN : Comment.State.HIDDEN,
            hiddenAt == null ? one.postedAt() : hiddenAt,
            one.text(),
            one.likes(),
            row.answers().shown(),
            row.standing().opens() ? row.answers().made() : 0,
            hiddenAt == null ? null : Reason.ELSEWHERE
        };
    }

    private static @Nullable Object[] change(
            Brought one, Instant at, CommentChange.Kind kind, @Nullable Reason reason) {
        return new @Nullable Object[] {one.authorId(), Ids.next(), one.id(), at, kind, reason};
    }

    private static <T> UUID[] uuids(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }
}
