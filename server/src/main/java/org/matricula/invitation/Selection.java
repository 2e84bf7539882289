package org.matricula.invitation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The condition that finds an organisation's invitations to a run, in SQL, with what it is asked with. */
record Selection(String condition, Map<String, Object> parameters) {

    static Selection of(UUID organisationId, UUID runId, Chosen chosen, Clock clock) {
        var parameters = new HashMap<String, Object>();
        parameters.put("organisation", organisationId);
        parameters.put("run", runId);
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        var condition = new StringBuilder("organisation_id = :organisation and run_id = :run and ");
        switch (chosen) {
            case Chosen.These(var ids) -> {
                condition.append("id = any(:ids)");
                parameters.put("ids", ids.toArray(UUID[]::new));
            }
            case Chosen.All(var query) -> add(query, condition, parameters);
        }
        return new Selection(condition.toString(), parameters);
    }

    private static void add(InvitationQuery query, StringBuilder condition, Map<String, Object> parameters) {
        condition.append(query.tab().condition());
        if (query.only() != null) {
            condition.append(" and state = :only");
            parameters.put("only", query.only().name());
        }
        var search = query.search().strip();
        if (search.isEmpty()) return;
        condition.append(" and (position(:search in searched) > 0 or external_id = :id)");
        parameters.put("search", search.toLowerCase(Locale.ROOT));
        parameters.put("id", search);
    }
}
