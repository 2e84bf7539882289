package org.matricula.discussion.web;

import org.jspecify.annotations.Nullable;
import org.matricula.discussion.Order;
import org.springframework.web.util.UriComponentsBuilder;

/** A page of a discussion to come back to: {@code rest} is what follows the discussion's path. */
public record Way(StepDiscussion found, String rest) {

    static Way of(StepDiscussion found, Order order, @Nullable String after) {
        return new Way(found, query(order, after));
    }

    /** The address of a part of a list. */
    public static String list(StepDiscussion found, Order order, @Nullable String after) {
        return found.path() + query(order, after);
    }

    /** Back to where a button was pressed, as the form says; anything that is no page of this discussion is its list. */
    static String back(StepDiscussion found, @Nullable String rest, String fragment) {
        var known = rest != null && rest.matches("(/[0-9a-f-]{36})?(\\?[\\w=&%.:~-]*)?");
        return found.path() + (known ? rest : "") + "#" + fragment;
    }

    private static String query(Order order, @Nullable String after) {
        var query = UriComponentsBuilder.newInstance();
        if (order != Order.NEWEST) query.queryParam("order", order.word());
        if (after != null) query.queryParam("after", after);
        return query.build().toUriString();
    }
}
