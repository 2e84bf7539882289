package org.matricula.invitation;

import org.jspecify.annotations.Nullable;

/**
 * Which of an organisation's shared links to a run, and in which order.
 *
 * @param search     part of a domain it is for, or of the name of who made it; or the link itself; empty for all
 * @param only       those in this state alone; null for all
 * @param descending from the end of the order
 * @param after      {@link Slice#next} of the page before; null for the first
 */
public record LinkQuery(
        String search,
        SharedLink.@Nullable State only,
        Sort sort,
        boolean descending,
        @Nullable String after,
        int size) {

    /** The latest first. */
    public static final LinkQuery ALL = new LinkQuery("", null, Sort.MADE, true, null, InvitationQuery.DEFAULT_SIZE);

    /** What they are sorted by. */
    public enum Sort {
        MADE("created_at"),
        ENDS("ends_at");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }
    }

    /** The same from another place on. */
    public LinkQuery after(@Nullable String place) {
        return new LinkQuery(search, only, sort, descending, place, size);
    }

    Ordering ordering() {
        return new Ordering(sort.expression, "timestamptz", descending);
    }
}
