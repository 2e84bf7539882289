package org.matricula.invitation;

import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long invitations and links last: to the same local time on the inviting organisation's calendar, calendar months
 * at that (31 August and six months is the last day of February). Source: seed 004; *Rules for everything*, 3.
 */
enum ExpiryRule {
    PERSONAL(Period.ofMonths(6)),
    /** A link to an open course. */
    OPEN_LINK(Period.ofMonths(6)),
    /** A link to one run of an invite-only course. */
    PRIVATE_LINK(Period.ofWeeks(13)),
    /** How long a link that ended is listed and can be extended. */
    REVIVABLE(Period.ofMonths(6));

    private final Period lifetime;

    ExpiryRule(Period lifetime) {
        this.lifetime = lifetime;
    }

    /**
     * The earliest of age and of what ends it sooner, for example the run's close for enrolment.
     *
     * @param from in the organisation's zone
     * @param sooner null where there is no such end
     */
    Instant expiresAt(ZonedDateTime from, @Nullable Instant... sooner) {
        var byAge = from.plus(lifetime).toInstant();
        return Arrays.stream(sooner)
                .filter(Objects::nonNull)
                .filter(end -> end.isBefore(byAge))
                .min(Instant::compareTo)
                .orElse(byAge);
    }
}
