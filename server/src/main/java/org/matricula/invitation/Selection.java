package org.matricula.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Refusal;

/** The condition that finds an organisation's invitations to a run, in SQL, with what it is asked with. */
record Selection(String condition, Map<String, Object> parameters) {

    private static final char PARTING = '\n';

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

    /** Those after the place where the page before ended. */
    Selection following(InvitationQuery query) {
        if (query.after() == null) return this;
        var more = new HashMap<>(parameters);
        try {
            var place = new String(Base64.getUrlDecoder().decode(query.after()), StandardCharsets.UTF_8);
            var parting = place.lastIndexOf(PARTING);
            more.put("afterValue", place.substring(0, parting));
            more.put("afterId", UUID.fromString(place.substring(parting + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw noSuchPlace();
        }
        var sort = query.sort();
        return new Selection(
                condition + " and (" + sort.expression() + ", id) " + (query.descending() ? "<" : ">")
                        + " (cast(:afterValue as " + sort.type() + "), :afterId)",
                more);
    }

    /** Where a page ends, for whoever asks for the next one. */
    static String place(String value, UUID id) {
        var place = value + PARTING + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static Refusal noSuchPlace() {
        return new Refusal("invitation.list.no-such-page");
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
