package org.matricula.roll;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many take part in each run through each organisation. */
@Repository
class RollTallies {

    private static final String SELECT = "select run_id, enrolled, left_run, removed from roll_tally ";

    private final JdbcClient jdbc;

    RollTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(UUID organisationId, UUID runId) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::organisationId).thenComparing(Key::runId);
    }

    Map<UUID, RollTally> of(UUID organisationId) {
        var found = new HashMap<UUID, RollTally>();
        jdbc.sql(SELECT + "where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(into(found));
        return found;
    }

    Map<UUID, RollTally> of(UUID organisationId, Collection<UUID> runIds) {
        var found = new HashMap<UUID, RollTally>();
        jdbc.sql(SELECT + "where organisation_id = :organisation and run_id = any(:runs)")
                .param("organisation", organisationId)
                .param("runs", runIds.toArray(UUID[]::new))
                .query(into(found));
        return found;
    }

    /** Always in one order, so that two batches never wait for each other. */
    void add(Map<Key, RollTally> changes) {
        var changed = changes.entrySet().stream()
                .filter(change -> !change.getValue().equals(RollTally.NONE))
                .sorted(Map.Entry.comparingByKey(Key.ORDER))
                .toList();
        if (changed.isEmpty()) return;
        jdbc.sql("""
                        insert into roll_tally as t (organisation_id, run_id, enrolled, left_run, removed)
                        select * from unnest(:organisations, :runs, :enrolled, :left, :removed)
                        on conflict (organisation_id, run_id) do update
                           set enrolled = t.enrolled + excluded.enrolled, left_run = t.left_run + excluded.left_run,
                               removed = t.removed + excluded.removed""")
                .param(
                        "organisations",
                        changed.stream()
                                .map(one -> one.getKey().organisationId())
                                .toArray(UUID[]::new))
                .param("runs", changed.stream().map(one -> one.getKey().runId()).toArray(UUID[]::new))
                .param(
                        "enrolled",
                        changed.stream().map(one -> one.getValue().enrolled()).toArray(Integer[]::new))
                .param(
                        "left",
                        changed.stream().map(one -> one.getValue().left()).toArray(Integer[]::new))
                .param(
                        "removed",
                        changed.stream().map(one -> one.getValue().removed()).toArray(Integer[]::new))
                .update();
    }

    /** Counts all again; repairs a tally that a defect or a hand in the database left wrong. */
    @Transactional
    public void recount() {
        // Nobody changes the roll between counting and writing down: it takes some seconds, at night.
        jdbc.sql("lock table roll_tally in exclusive mode").update();
        jdbc.sql("""
                        with listed as materialized (
                            select organisation_id, run_id, count(*) as enrolled, count(left_at) as left_run
                              from roll_entry group by organisation_id, run_id),
                        hidden as materialized (
                            select organisation_id, run_id, count(*) as removed
                              from roll_removal group by organisation_id, run_id),
                        counted as materialized (
                            select organisation_id, run_id, coalesce(enrolled, 0) as enrolled,
                                   coalesce(left_run, 0) as left_run, coalesce(removed, 0) as removed
                              from listed full join hidden using (organisation_id, run_id)),
                        gone as (
                            delete from roll_tally
                             where (organisation_id, run_id) not in (select organisation_id, run_id from counted))
                        insert into roll_tally as t (organisation_id, run_id, enrolled, left_run, removed)
                        select organisation_id, run_id, enrolled, left_run, removed from counted order by 1, 2
                        on conflict (organisation_id, run_id) do update
                           set enrolled = excluded.enrolled, left_run = excluded.left_run, removed = excluded.removed
                         where (t.enrolled, t.left_run, t.removed)
                               is distinct from (excluded.enrolled, excluded.left_run, excluded.removed)""").update();
    }

    private static RowCallbackHandler into(Map<UUID, RollTally> found) {
        return row ->
                found.put(row.getObject(1, UUID.class), new RollTally(row.getInt(2), row.getInt(3), row.getInt(4)));
    }
}
