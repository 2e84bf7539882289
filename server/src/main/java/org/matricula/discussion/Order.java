package org.matricula.discussion;

/** How the conversations of a step are read. */
public enum Order {
    NEWEST,
    OLDEST,
    LIKED;

    /** The word for it in addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The order with this word; the newest first where it is none. */
    public static Order of(String word) {
        for (var order : values()) if (order.word().equals(word)) return order;
        return NEWEST;
    }
}
