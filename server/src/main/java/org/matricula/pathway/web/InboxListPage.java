package org.matricula.pathway.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.pathway.InboxRow;
import org.matricula.pathway.Pathway;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of received records.
 *
 * @param next     where the next page begins; null on the last
 * @param matching how many the search finds, on whatever page
 * @param pathways to choose from
 * @param staff    to choose from, by id; empty for a contact
 */
public record InboxListPage(
        InboxDesk desk,
        InboxAsked asked,
        List<InboxRow> rows,
        @Nullable String next,
        int matching,
        List<Pathway> pathways,
        Map<UUID, String> staff,
        InboxNames names) {

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Where it is asked how these rows stand now, and whether the search finds more. */
    public String standingPath() {
        return UriComponentsBuilder.fromUriString(asked.path(desk.path() + "/standing", asked.after()))
                .queryParam("matching", matching)
                .queryParam(
                        "shown",
                        rows.stream().map(row -> row.application().id()).toArray())
                .build(true)
                .toUriString();
    }

    public String pathway(Application application) {
        return names.pathway(application).title();
    }

    public String programme(Application application) {
        return names.programme(application);
    }

    public String assignee(Application application) {
        return names.person(application.assigneeId());
    }

    /** "6 ECTS credits", or empty. */
    public String granted(Application application) {
        return InboxWords.granted(application, names.pathway(application));
    }
}
