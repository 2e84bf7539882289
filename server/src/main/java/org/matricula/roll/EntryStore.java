package org.matricula.roll;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.matricula.platform.SqlTime;
import org.matricula.roll.RollChange.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll's rows, written by the batch, always in the order of their keys. */
@Repository
class EntryStore {

    private static final String WANTED = "with wanted as materialized (select unnest(:learners) as wanted_learner) ";
    private static final String KEYS = """
            with wanted as materialized (
                select * from unnest(:learners, :runs, :organisations) as w (learner, run, organisation))
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who changes anything about these learners waits here for whoever does already. @param learnerIds sorted */
    void hold(Collection<UUID> learnerIds) {
        jdbc.sql("insert into roll_learner (learner_id) select unnest(:learners) order by 1 on conflict do nothing")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .update();
        jdbc.sql(WANTED + """
                        select 1 from wanted join roll_learner l on learner_id = wanted_learner
                         order by learner_id for update of l""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(row -> {});
    }

    List<Listed> listed(Collection<UUID> learnerIds) {
        return jdbc.sql(WANTED + """
                        select learner_id, run_id, organisation_id, membership_id, left_at is not null as has_left
                          from wanted join roll_entry r on learner_id = wanted_learner
                         order by learner_id, run_id, organisation_id for update of r""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(Listed.class))
                .list();
    }

    List<EntryKey> keys(Collection<UUID> learnerIds) {
        return jdbc.sql(WANTED + """
                        select learner_id, run_id, organisation_id
                          from wanted join roll_entry on learner_id = wanted_learner""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(EntryKey.class))
                .list();
    }

    List<Removal> removals(Collection<UUID> learnerIds) {
        return jdbc.sql(WANTED + """
                        select learner_id, run_id, organisation_id, from_run
                          from wanted join roll_removal on learner_id = wanted_learner""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(Removal.class))
                .list();
    }

    void save(List<Entry> unsorted, Map<UUID, String> tokens) {
        if (unsorted.isEmpty()) return;
        var entries = unsorted.stream()
                .sorted((one, other) ->
                        EntryKey.ORDER.compare(one.place().key(), other.place().key()))
                .toList();
        jdbc.sql("""
                        insert into roll_entry as r (learner_id, run_id, organisation_id, course_id, membership_id, name,
                               address, external_id, group_id, profile_token, sought, enrolled_at, left_at,
                               steps_completed, tests_taken, average_score, comments, last_visited_at, last_comment_at,
                               completed_at)
                        select learner, run, organisation, course, membership, name, address, external, grouped, token,
                               roll_sought(name, address, external), enrolled, left_run,
                               steps, tests, average, comments, visited, commented, completed
                          from unnest(:learners, :runs, :organisations, :courses, :memberships, :names, :addresses,
                                      :externals, :groups, :tokens, cast(:enrolled as timestamptz[]),
                                      cast(:left as timestamptz[]), :steps, :tests, cast(:averages as numeric[]),
                                      :comments, cast(:visited as timestamptz[]), cast(:commented as timestamptz[]),
                                      cast(:completed as timestamptz[]))
                               as e (learner, run, organisation, course, membership, name, address, external, grouped,
                                     token, enrolled, left_run, steps, tests, average, comments, visited, commented,
                                     completed)
                        on conflict (learner_id, run_id, organisation_id) do update
                           set membership_id = excluded.membership_id, name = excluded.name,
                               address = excluded.address, external_id = excluded.external_id,
                               group_id = excluded.group_id, profile_token = excluded.profile_token,
                               sought = excluded.sought, enrolled_at = excluded.enrolled_at,
                               left_at = excluded.left_at, steps_completed = excluded.steps_completed,
                               tests_taken = excluded.tests_taken, average_score = excluded.average_score,
                               comments = excluded.comments, last_visited_at = excluded.last_visited_at,
                               last_comment_at = excluded.last_comment_at, completed_at = excluded.completed_at""")
                .param("learners", uuids(entries, entry -> entry.place().learnerId()))
                .param("runs", uuids(entries, entry -> entry.place().runId()))
                .param("organisations", uuids(entries, entry -> entry.place().organisationId()))
                .param("courses", uuids(entries, entry -> entry.place().courseId()))
                .param("memberships", uuids(entries, entry -> entry.known().membershipId()))
                .param("names", texts(entries, entry -> entry.known().name()))
                .param("addresses", texts(entries, entry -> entry.known().address()))
                .param("externals", texts(entries, entry -> entry.known().externalId()))
                .param("groups", uuids(entries, entry -> entry.known().groupId()))
                .param(
                        "tokens",
                        texts(entries, entry -> tokens.get(entry.known().personId())))
                .param("enrolled", texts(entries, entry -> entry.place().activatedAt()))
                .param("left", texts(entries, entry -> entry.place().deactivatedAt()))
                .param("steps", numbers(entries, entry -> entry.place().stepsCompleted()))
                .param("tests", numbers(entries, entry -> entry.place().testsTaken()))
                .param("averages", texts(entries, entry -> entry.place().averageScore()))
                .param("comments", numbers(entries, entry -> entry.place().comments()))
                .param("visited", texts(entries, entry -> entry.place().lastVisitedAt()))
                .param("commented", texts(entries, entry -> entry.place().lastCommentAt()))
                .param("completed", texts(entries, entry -> entry.place().completedAt()))
                .update();
    }

    /** Who they are may have changed; what they did stays as it was when the place went to another organisation. */
    void saveFormer(Map<EntryKey, Known> former, Map<UUID, String> tokens, Instant now) {
        if (former.isEmpty()) return;
        var entries = former.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(EntryKey.ORDER))
                .toList();
        keyed("""
                update roll_entry r
                   set membership_id = k.membership, name = k.name, address = k.address, external_id = k.external,
                       group_id = k.grouped, profile_token = k.token, left_at = coalesce(left_at, :now),
                       sought = roll_sought(k.name, k.address, k.external)
                  from unnest(:learners, :runs, :organisations, :memberships, :names, :addresses, :externals, :groups,
                              :tokens)
                       as k (learner, run, organisation, membership, name, address, external, grouped, token)
                 where learner_id = k.learner and run_id = k.run and organisation_id = k.organisation""", entries.stream().map(Map.Entry::getKey).toList())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("memberships", uuids(entries, entry -> entry.getValue().membershipId()))
                .param("names", texts(entries, entry -> entry.getValue().name()))
                .param("addresses", texts(entries, entry -> entry.getValue().address()))
                .param("externals", texts(entries, entry -> entry.getValue().externalId()))
                .param("groups", uuids(entries, entry -> entry.getValue().groupId()))
                .param(
                        "tokens",
                        texts(entries, entry -> tokens.get(entry.getValue().personId())))
                .update();
    }

    void delete(List<EntryKey> keys) {
        if (keys.isEmpty()) return;
        keyed(KEYS + """
                delete from roll_entry using wanted
                 where learner_id = wanted.learner and run_id = wanted.run
                   and organisation_id = wanted.organisation""", keys).update();
    }

    void hide(List<Removal> removals, Instant at) {
        if (removals.isEmpty()) return;
        var sorted = removals.stream()
                .sorted((one, other) -> EntryKey.ORDER.compare(one.key(), other.key()))
                .toList();
        keyed(KEYS + """
                insert into roll_removal (learner_id, run_id, organisation_id, removed_at, from_run)
                select learner, run, organisation, :at, :fromRun from wanted
                on conflict do nothing""", sorted.stream().map(Removal::key).toList())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("fromRun", sorted.getFirst().fromRun())
                .update();
    }

    void show(List<EntryKey> keys) {
        if (keys.isEmpty()) return;
        keyed(KEYS + """
                delete from roll_removal using wanted
                 where learner_id = wanted.learner and run_id = wanted.run
                   and organisation_id = wanted.organisation""", keys).update();
    }

    private JdbcClient.StatementSpec keyed(String sql, List<EntryKey> keys) {
        return jdbc.sql(sql)
                .param("learners", uuids(keys, EntryKey::learnerId))
                .param("runs", uuids(keys, EntryKey::runId))
                .param("organisations", uuids(keys, EntryKey::organisationId));
    }

    private static <T> UUID[] uuids(Collection<T> rows, Function<T, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value instanceof Instant at ? SqlTime.text(at) : value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static <T> Integer[] numbers(Collection<T> rows, Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }
}
