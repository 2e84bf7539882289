package org.matricula.dataimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers may say who gave them, in words: erasing removes the whole row. */
@Component
@Order(9)
class KeptTableData implements PersonalData {

    private final JdbcClient jdbc;

    KeptTableData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code cells} by the heading of their column. */
    record Kept(UUID runId, String kind, Map<String, String> cells) {}

    @Override
    public String section() {
        return "importedTables";
    }

    @Override
    public List<Kept> export(Person person) {
        return jdbc.sql("""
                        select t.run_id, t.kind, t.columns, r.cells
                          from kept_row r join kept_table t on t.run_id = r.run_id and t.kind = r.kind
                         where r.learner_id = any(:learners)
                         order by t.run_id, t.kind, r.line""")
                .param("learners", person.ids())
                .query((row, number) -> new Kept(
                        row.getObject("run_id", UUID.class),
                        row.getString("kind"),
                        named(KeptTableStore.texts(row, "columns"), KeptTableStore.texts(row, "cells"))))
                .list();
    }

    /** Where two columns have one name, the later says which column it is. */
    private static Map<String, String> named(List<String> columns, List<String> cells) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            var column = columns.get(i);
            named.put(named.containsKey(column) ? column + " " + (i + 1) : column, cells.get(i));
        }
        return named;
    }

    @Override
    @Transactional
    public void erase(Person person) {
        jdbc.sql("""
                        with gone as (
                            delete from kept_row where learner_id = any(:learners) returning run_id, kind),
                        counted as (select run_id, kind, count(*) as rows_gone from gone group by run_id, kind)
                        update kept_table t set row_count = row_count - rows_gone
                          from counted c where c.run_id = t.run_id and c.kind = t.kind""").param("learners", person.ids()).update();
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "kept_row.cells",
                "rows of imported tables that are about a learner, such as answers to surveys; removed when the account is closed");
    }
}
