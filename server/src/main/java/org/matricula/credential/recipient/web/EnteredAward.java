package org.matricula.credential.recipient.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody entered last to award people by hand, kept in their session until it is awarded: so that the page which shows
 * it has an address that a browser can come back to. One at a time is kept.
 *
 * @param step which button was pressed; blank for going on
 */
record EnteredAward(AwardForm form, String step) {

    private static final String KEPT = "award-by-hand";
    private static final String ACHIEVEMENT = "achievement";
    private static final List<String> FIELDS = List.of(
            "recipients",
            "picked",
            "search",
            "earnedOn",
            "narrative",
            "evidenceUrl",
            "evidenceName",
            "evidenceDescription",
            "validThrough",
            "told",
            "ground",
            "step");

    static void keep(HttpServletRequest request, UUID achievement) {
        var fields = new HashMap<String, String[]>();
        for (var name : FIELDS) {
            var values = request.getParameterValues(name);
            if (values != null) fields.put(name, values);
        }
        fields.put(ACHIEVEMENT, new String[] {achievement.toString()});
        request.getSession().setAttribute(KEPT, (Serializable) fields);
    }

    /** Empty if nothing is kept for this achievement. */
    @SuppressWarnings("unchecked")
    static Optional<EnteredAward> of(HttpServletRequest request, UUID achievement) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof Map<?, ?> kept)) return Optional.empty();
        var fields = (Map<String, String[]>) kept;
        if (!achievement.toString().equals(first(fields, ACHIEVEMENT))) return Optional.empty();
        return Optional.of(new EnteredAward(AwardForm.of(fields), first(fields, "step")));
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(KEPT);
    }

    private static String first(Map<String, String[]> fields, String name) {
        var values = fields.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
