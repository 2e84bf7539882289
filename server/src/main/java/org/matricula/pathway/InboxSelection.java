package org.matricula.pathway;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The condition that finds received applications, in SQL on table {@code application}, with what it is asked with. */
record InboxSelection(String condition, Map<String, Object> parameters) {

    /** The learner waits for the institution: it was withdrawn after it was read, or their last message has no answer. */
    static final String WAITS = """
            (owes_answer or state <> 'WITHDRAWN' and exists (
                select 1 from application_message asked
                 where asked.application_id = application.id and asked.written_by = 'LEARNER' and not exists (
                    select 1 from application_message answered
                     where answered.application_id = asked.application_id and answered.written_by = 'INSTITUTION'
                       and (answered.at, answered.id) > (asked.at, asked.id))))""";

    /** What was withdrawn unopened is gone (*Programme records*, 4). */
    private static final String SHOWN = "(state <> 'WITHDRAWN' or opened_at is not null)";

    static InboxSelection of(Receiver receiver) {
        var parameters = new HashMap<String, Object>();
        var theirs = switch (receiver) {
            case Receiver.Institution(var id) -> {
                parameters.put("organisation", id);
                yield "organisation_id = :organisation";
            }
            case Receiver.Contact(var ids) -> {
                parameters.put("pathways", ids.toArray(UUID[]::new));
                yield "pathway_id = any(:pathways)";
            }
        };
        return new InboxSelection(theirs + " and " + SHOWN, parameters);
    }

    static InboxSelection of(Receiver receiver, InboxQuery query) {
        var found = of(receiver);
        if (query.pathwayId() != null) found = found.and("pathway_id = :pathway", "pathway", query.pathwayId());
        if (query.state() != null)
            found = found.and("state = :state", "state", query.state().name());
        if (query.waiting()) found = found.and(WAITS);
        found = switch (query.assigned()) {
            case InboxQuery.Assigned.Any any -> found;
            case InboxQuery.Assigned.Nobody nobody -> found.and("assignee_id is null");
            case InboxQuery.Assigned.To(var id) -> found.and("assignee_id = :assignee", "assignee", id);
        };
        return query.words().isEmpty()
                ? found
                : found.and(
                        "position(:words in lower(holder || ' ' || email || ' ' || reference)) > 0",
                        "words",
                        query.words().toLowerCase(Locale.ROOT));
    }

    InboxSelection and(String more) {
        return new InboxSelection(condition + " and " + more, parameters);
    }

    InboxSelection and(String more, String name, Object value) {
        return and(more).with(name, value);
    }

    InboxSelection with(String name, Object value) {
        var all = new HashMap<>(parameters);
        all.put(name, value);
        return new InboxSelection(condition, all);
    }
}
