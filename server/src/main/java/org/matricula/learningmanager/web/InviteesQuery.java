package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.Invitation;
import org.matricula.invitation.InvitationQuery;

/**
 * What of a list of invitations is asked for, as it was sent; what is not known means the usual.
 *
 * @param state of pending ones; empty for all
 */
public record InviteesQuery(
        String words, String state, String order, @Nullable String after) implements ListAsked {

    static final List<Invitation.State> STATES =
            List.of(Invitation.State.SENT, Invitation.State.QUEUED, Invitation.State.BOUNCED);

    /** Orders people ask for. */
    public enum Order {
        NEWEST(InvitationQuery.Tab.PENDING, InvitationQuery.Sort.SENT, true),
        OLDEST(InvitationQuery.Tab.PENDING, InvitationQuery.Sort.SENT, false),
        ENDING(InvitationQuery.Tab.PENDING, InvitationQuery.Sort.EXPIRES, false),
        ADDRESS(InvitationQuery.Tab.PENDING, InvitationQuery.Sort.ADDRESS, false),
        ANSWERED(InvitationQuery.Tab.DECLINED, InvitationQuery.Sort.ANSWERED, true),
        ANSWERED_FIRST(InvitationQuery.Tab.DECLINED, InvitationQuery.Sort.ANSWERED, false),
        DECLINED_ADDRESS(InvitationQuery.Tab.DECLINED, InvitationQuery.Sort.ADDRESS, false);

        private final InvitationQuery.Tab tab;
        private final InvitationQuery.Sort sort;
        private final boolean descending;

        Order(InvitationQuery.Tab tab, InvitationQuery.Sort sort, boolean descending) {
            this.tab = tab;
            this.sort = sort;
            this.descending = descending;
        }

        /** Those of a list; the first is the usual one. */
        public static List<Order> of(InvitationQuery.Tab tab) {
            return Arrays.stream(values()).filter(one -> one.tab == tab).toList();
        }
    }

    public InviteesQuery(
            @Nullable String words, @Nullable String state, @Nullable String order, @Nullable String after) {
        this.words = words == null ? "" : words.strip();
        this.state = state == null ? "" : state;
        this.order = order == null ? "" : order;
        this.after = after == null || after.isEmpty() ? null : after;
    }

    public Order chosen(InvitationQuery.Tab tab) {
        var orders = Order.of(tab);
        return orders.stream()
                .filter(one -> one.name().equals(order))
                .findFirst()
                .orElse(orders.getFirst());
    }

    @Override
    public boolean isFiltered() {
        return !words.isEmpty() || only() != null;
    }

    InvitationQuery of(InvitationQuery.Tab tab) {
        var chosen = chosen(tab);
        return new InvitationQuery(
                tab,
                words,
                tab == InvitationQuery.Tab.PENDING ? only() : null,
                chosen.sort,
                chosen.descending,
                after,
                InvitationQuery.DEFAULT_SIZE);
    }

    private Invitation.@Nullable State only() {
        return STATES.stream()
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }
}
