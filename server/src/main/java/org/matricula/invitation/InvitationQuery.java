package org.matricula.invitation;

import org.jspecify.annotations.Nullable;
import org.matricula.invitation.Invitation.State;

/**
 * Which of an organisation's invitations to a run, and in which order.
 *
 * @param search     part of the address or the name, or the whole external id; empty for all
 * @param only       those in this state alone; null for all of the tab
 * @param descending from the end of the order
 * @param after      {@link Slice#next} of the page before; null for the first
 */
public record InvitationQuery(
        Tab tab,
        String search,
        @Nullable State only,
        Sort sort,
        boolean descending,
        @Nullable String after,
        int size) {

    public static final int DEFAULT_SIZE = 50;

    /** Those that wait for an answer, and those that were declined. */
    public enum Tab {
        PENDING("state in ('QUEUED', 'SENT', 'BOUNCED') and expires_at > :now"),
        DECLINED("state = 'DECLINED'");

        private final String condition;

        Tab(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** What they are sorted by. Not sent yet is later than sent, and not answered later than answered. */
    public enum Sort {
        ADDRESS("normal", "text"),
        SENT("coalesce(sent_at, 'infinity')", "timestamptz"),
        EXPIRES("expires_at", "timestamptz"),
        ANSWERED("coalesce(answered_at, 'infinity')", "timestamptz");

        private final String expression;
        private final String type;

        Sort(String expression, String type) {
            this.expression = expression;
            this.type = type;
        }

        private Ordering ordering(boolean descending) {
            return new Ordering(expression, type, descending);
        }
    }

    /** Whoever waits hasn't answered: those are sorted by when they were sent. */
    public InvitationQuery {
        if (tab == Tab.PENDING && sort == Sort.ANSWERED) sort = Sort.SENT;
    }

    /** The latest first. */
    public static InvitationQuery of(Tab tab) {
        return new InvitationQuery(
                tab, "", null, tab == Tab.PENDING ? Sort.SENT : Sort.ANSWERED, true, null, DEFAULT_SIZE);
    }

    Ordering ordering() {
        return sort.ordering(descending);
    }

    /** The same from another place on. */
    public InvitationQuery after(@Nullable String place) {
        return new InvitationQuery(tab, search, only, sort, descending, place, size);
    }
}
