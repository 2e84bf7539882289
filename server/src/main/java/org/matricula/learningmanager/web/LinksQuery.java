package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.InvitationQuery;
import org.matricula.invitation.LinkQuery;
import org.matricula.invitation.SharedLink;

/** Which shared links are asked for, as it was sent; what is not known means the usual. */
public record LinksQuery(
        String words, String state, String order, @Nullable String after) implements ListAsked {

    /** Orders people ask for; the first is the usual one. */
    public enum Order {
        NEWEST(LinkQuery.Sort.MADE, true),
        OLDEST(LinkQuery.Sort.MADE, false),
        ENDING(LinkQuery.Sort.ENDS, false),
        ENDING_LAST(LinkQuery.Sort.ENDS, true);

        private final LinkQuery.Sort sort;
        private final boolean descending;

        Order(LinkQuery.Sort sort, boolean descending) {
            this.sort = sort;
            this.descending = descending;
        }
    }

    public LinksQuery(@Nullable String words, @Nullable String state, @Nullable String order, @Nullable String after) {
        this.words = words == null ? "" : words.strip();
        this.state = state == null ? "" : state;
        this.order = order == null ? "" : order;
        this.after = after == null || after.isEmpty() ? null : after;
    }

    Order chosen() {
        return named(Order.values(), order).stream().findFirst().orElse(Order.NEWEST);
    }

    @Override
    public boolean isFiltered() {
        return !words.isEmpty() || only() != null;
    }

    LinkQuery wanted() {
        var chosen = chosen();
        return new LinkQuery(words, only(), chosen.sort, chosen.descending, after, InvitationQuery.DEFAULT_SIZE);
    }

    private SharedLink.@Nullable State only() {
        return named(SharedLink.State.values(), state).stream().findFirst().orElse(null);
    }

    private static <E extends Enum<E>> List<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).toList();
    }
}
