package org.matricula.roll;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a table, before they are sorted: conditions in SQL with their parameters, and the standings wanted. An index has
 * the rows of one standing in the order of the list, so each gives its first ones and these are merged.
 */
final class Selection {

    private final String table;
    private final StringBuilder where;
    private final List<Integer> standings;
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean few;

    private Selection(String table, String where, List<Integer> standings) {
        this.table = table;
        this.where = new StringBuilder(where);
        this.standings = standings;
    }

    static Selection of(String table, String condition) {
        return new Selection(table, condition, List.of());
    }

    static Selection of(String table, String condition, List<Integer> standings) {
        return new Selection(table, condition, standings);
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

    boolean isFew() {
        return few;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** A statement that gives all of them. */
    String rows() {
        return "select * from " + table + " where " + where + standing();
    }

    /** A statement that gives {@code :size} of them in an order. */
    String page(String columns, String condition, String order) {
        var end = " order by " + order + " limit :size";
        if (few)
            return "with few as materialized (" + rows() + ") select " + columns + " from few where " + condition + end;
        if (standings.isEmpty())
            return "select " + columns + " from " + table + " where " + where + " and " + condition + end;
        return standings.stream()
                .map(one -> "(select * from " + table + " where " + where + " and standing = " + one + " and "
                        + condition + end + ")")
                .collect(joining(" union all ", "select " + columns + " from (", ") as found" + end));
    }

    private String standing() {
        return standings.isEmpty()
                ? ""
                : standings.stream().map(String::valueOf).collect(joining(", ", " and standing in (", ")"));
    }
}
