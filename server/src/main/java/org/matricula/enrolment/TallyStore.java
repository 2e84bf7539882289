package org.matricula.enrolment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TallyStore {

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Tally> of(Collection<UUID> runIds) {
        var found = new HashMap<UUID, Tally>();
        jdbc.sql("select run_id, enrolled, left_run from run_enrolment_tally where run_id = any(:runs)")
                .param("runs", runIds.toArray(UUID[]::new))
                .query((row, number) ->
                        found.put(row.getObject(1, UUID.class), new Tally(row.getInt(2), row.getInt(3))))
                .list();
        return found;
    }

    /** Adds what a batch added; always in the order of the runs, so that two batches never wait for each other. */
    void add(Map<UUID, Tally> added) {
        new TreeMap<>(added)
                .forEach((run, tally) -> jdbc.sql("""
                        insert into run_enrolment_tally as t (run_id, enrolled, left_run)
                        values (:run, :enrolled, :left)
                        on conflict (run_id) do update
                           set enrolled = t.enrolled + excluded.enrolled, left_run = t.left_run + excluded.left_run""")
                        .param("run", run)
                        .param("enrolled", tally.enrolled())
                        .param("left", tally.left())
                        .update());
    }

    /** Counts every run again; repairs a tally that a defect or a hand in the database left wrong. */
    void recount() {
        jdbc.sql("""
                        with counted as materialized (
                            select run_id, count(*) as enrolled, count(deactivated_at) as left_run
                              from enrolment group by run_id)
                        insert into run_enrolment_tally as t (run_id, enrolled, left_run)
                        select run_id, enrolled, left_run from counted order by run_id
                        on conflict (run_id) do update
                           set enrolled = excluded.enrolled, left_run = excluded.left_run
                         where (t.enrolled, t.left_run) is distinct from (excluded.enrolled, excluded.left_run)""").update();
        jdbc.sql("""
                        with counted as materialized (select distinct run_id from enrolment)
                        delete from run_enrolment_tally where run_id not in (select run_id from counted)""").update();
    }
}
