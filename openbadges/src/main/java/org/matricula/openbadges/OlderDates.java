package org.matricula.openbadges;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dates of an Open Badges 2.0 assertion under the names they have in credentials. ISO 8601 is asked for there; days
 * alone, times without a zone (read as UTC) and seconds since 1970 are found in many.
 */
final class OlderDates {

    private OlderDates() {}

    static ObjectNode of(ObjectNode assertion) {
        var dates = JsonNodeFactory.instance.objectNode();
        put(dates, "validFrom", assertion.path("issuedOn"));
        put(dates, "validUntil", assertion.path("expires"));
        return dates;
    }

    private static void put(ObjectNode dates, String key, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) dates.put(key, written(value));
    }

    /** What can't be read stays, and is called malformed by whoever reads it next. */
    private static String written(JsonNode value) {
        try {
            if (value.isIntegralNumber()) {
                return Instant.ofEpochSecond(value.asLong()).toString();
            }
            var text = value.asString("");
            if (text.length() == "2020-01-31".length()) {
                return LocalDate.parse(text)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toString();
            }
            return hasZone(text)
                    ? text
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException e) {
            return value.asString("");
        }
    }

    private static boolean hasZone(String text) {
        int time = text.indexOf('T');
        return time < 0 || text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    }
}
