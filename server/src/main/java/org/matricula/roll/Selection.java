package org.matricula.roll;

import java.util.HashMap;
import java.util.Map;

/** Rows of a table, before they are sorted: conditions in SQL with their parameters. */
final class Selection {

    private final String table;
    private final StringBuilder where;
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean few;

    private Selection(String table, String where) {
        this.table = table;
        this.where = new StringBuilder(where);
    }

    static Selection of(String table, String condition) {
        return new Selection(table, condition);
    }

    Selection and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    Selection with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** They are to be found first and sorted then; else they are looked for in the order of the list. */
    Selection asFew() {
        few = true;
        return this;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** A statement on these rows. @param columns of the select, @param rest what follows {@code where} */
    String select(String columns, String condition, String rest) {
        return few
                ? "with few as materialized (select * from " + table + " where " + where + ") select " + columns
                        + " from few where " + condition + rest
                : "select " + columns + " from " + table + " where " + where + " and " + condition + rest;
    }
}
