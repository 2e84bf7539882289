package org.matricula.credential.provider.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The way through a list that comes in parts (Open Badges 3.0, 6.4; RFC 8288).
 *
 * @param address with everything but limit and offset
 */
record PageLinks(
        String address,
        int limit,
        int offset,
        int total,
        @Nullable String since) {

    /** The value of the header {@code Link}. */
    String header() {
        var links = new ArrayList<String>();
        if (offset + limit < total) links.add(link(offset + limit, "next"));
        links.add(link(last(), "last"));
        links.add(link(0, "first"));
        if (offset > 0) links.add(link(Math.max(0, offset - limit), "prev"));
        return String.join(", ", links);
    }

    private int last() {
        return total == 0 ? 0 : (total - 1) / limit * limit;
    }

    private String link(int to, String relation) {
        var more = since == null ? "" : "&since=" + since;
        return "<" + address + "?limit=" + limit + "&offset=" + to + more + ">; rel=\"" + relation + "\"";
    }
}
