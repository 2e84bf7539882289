package org.matricula.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many certificates that are not revoked there are, kept by whatever batch adds or revokes some. */
@Repository
class CertificateTallies {

    private static final Kind COURSES = new Kind("course", "course_id");
    private static final Kind PROGRAMMES = new Kind("programme", "programme_id");

    private final JdbcClient jdbc;

    CertificateTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kind(String name, String key) {

        String table() {
            return name + "_certificate";
        }
    }

    Map<UUID, Integer> ofCourses(Collection<UUID> courseIds) {
        return of(COURSES, courseIds);
    }

    Map<UUID, Integer> ofProgrammes(Collection<UUID> programmeIds) {
        return of(PROGRAMMES, programmeIds);
    }

    void addToCourses(Map<UUID, Integer> added) {
        add(COURSES, added);
    }

    void addToProgrammes(Map<UUID, Integer> added) {
        add(PROGRAMMES, added);
    }

    /** Counts all again; repairs a tally that a defect or a hand in the database left wrong. */
    void recount() {
        recount(COURSES);
        recount(PROGRAMMES);
    }

    private Map<UUID, Integer> of(Kind kind, Collection<UUID> ids) {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql("select %s, certificates from %s_tally where %1$s = any(:ids)".formatted(kind.key(), kind.table()))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> found.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return found;
    }

    /** Always in the order of the ids, so that two batches never wait for each other. */
    private void add(Kind kind, Map<UUID, Integer> added) {
        var sql = """
                insert into %s_tally as t (%s, certificates) values (:id, :certificates)
                on conflict (%2$s) do update set certificates = t.certificates + excluded.certificates""".formatted(kind.table(), kind.key());
        new TreeMap<>(added)
                .forEach((id, certificates) -> jdbc.sql(sql)
                        .param("id", id)
                        .param("certificates", certificates)
                        .update());
    }

    private void recount(Kind kind) {
        jdbc.sql("""
                        with counted as materialized (
                            select %2$s, count(*) as certificates
                              from %1$s where revoked_at is null group by %2$s)
                        insert into %1$s_tally as t (%2$s, certificates)
                        select %2$s, certificates from counted order by %2$s
                        on conflict (%2$s) do update set certificates = excluded.certificates
                         where t.certificates <> excluded.certificates""".formatted(kind.table(), kind.key())).update();
        jdbc.sql("""
                        with counted as materialized (select distinct %2$s from %1$s where revoked_at is null)
                        delete from %1$s_tally where %2$s not in (select %2$s from counted)""".formatted(kind.table(), kind.key())).update();
    }
}
