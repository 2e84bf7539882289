package org.matricula.openbadges;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Until when a fetched document may be used again: what its host says, and for status lists also what the list says. */
final class Freshness {

    private Freshness() {}

    static Instant until(Fetched document, Instant now) {
        var fresh = document.fresh() == null ? CachedWeb.USUAL : document.fresh();
        var list = statusList(document);
        if (list != null) fresh = shorter(fresh, ttl(list));
        var until = now.plus(between(fresh));
        var end = list == null ? null : Dates.lenient(list, "validUntil");
        return end != null && end.isBefore(until) ? end : until;
    }

    private static Duration between(Duration fresh) {
        if (fresh.compareTo(CachedWeb.SHORTEST) < 0) return CachedWeb.SHORTEST;
        return shorter(fresh, CachedWeb.LONGEST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Milliseconds for which a copy of the list is good (Bitstring Status List 1.0, 2.2). */
    private static Duration ttl(ObjectNode list) {
        var ttl = list.path("credentialSubject").path("ttl");
        return ttl.isNumber() && ttl.asLong() >= 0 ? Duration.ofMillis(ttl.asLong()) : CachedWeb.LONGEST;
    }

    private static @org.jspecify.annotations.Nullable ObjectNode statusList(Fetched document) {
        try {
            if (!CredentialShape.begins(document.body())) return null;
            var json = CredentialShape.read(StrictJson.text(document.body())).credential();
            return json.path("credentialSubject").has("encodedList") ? json : null;
        } catch (RefusedException e) {
            return null;
        }
    }
}
