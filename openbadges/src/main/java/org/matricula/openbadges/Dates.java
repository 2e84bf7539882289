package org.matricula.openbadges;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Dates with a zone, as credentials write them (XML Schema dateTimeStamp). */
final class Dates {

    /** How far another machine's clock may be ahead of ours. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private Dates() {}

    /** @throws RefusedException if it is there but not a date and time with a zone */
    static Optional<Instant> optional(ObjectNode object, String key) {
        var value = object.path(key);
        if (value.isMissingNode()) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(value.asString("")).toInstant());
        } catch (DateTimeParseException e) {
            throw new RefusedException(Reason.DATE_MALFORMED, e, key);
        }
    }

    /** Null if it is not there or not a date. */
    static @Nullable Instant lenient(ObjectNode object, String key) {
        try {
            return optional(object, key).orElse(null);
        } catch (RefusedException e) {
            return null;
        }
    }

    /** Whole seconds, in UTC: what every reader understands. */
    static String written(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
