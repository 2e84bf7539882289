package org.matricula.learningmanager.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What of a list on a run's tab is asked for, as it was sent. */
public interface ListAsked {

    String words();

    /** The only state; empty for all. */
    String state();

    String order();

    /** Where the page before ended; null for the first. */
    @Nullable
    String after();

    boolean isFiltered();

    /** The address of the list from there on; null for its beginning. */
    default String path(String base, @Nullable String place) {
        var path = UriComponentsBuilder.fromPath(base);
        if (!words().isEmpty()) path.queryParam("words", "{words}");
        if (!state().isEmpty()) path.queryParam("state", "{state}");
        if (!order().isEmpty()) path.queryParam("order", "{order}");
        if (place != null) path.queryParam("after", "{after}");
        return path.encode()
                .buildAndExpand(Map.of(
                        "words", words(), "state", state(), "order", order(), "after", place == null ? "" : place))
                .toUriString();
    }
}
