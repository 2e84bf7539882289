package org.matricula.invitation;

/**
 * In which order a list is read; rows that are alike in it, by their ids.
 *
 * @param expression what it is sorted by, in SQL; null for no row
 * @param type       of the expression
 */
record Ordering(String expression, String type, boolean descending) {

    String clause() {
        var direction = descending ? " desc" : "";
        return " order by " + expression + direction + ", id" + direction;
    }

    /** The condition that finds what comes after the place {@code :afterValue}, {@code :afterId}. */
    String following() {
        return "(" + expression + ", id) " + (descending ? "<" : ">") + " (cast(:afterValue as " + type
                + "), :afterId)";
    }
}
