package org.matricula.billing;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation means to spend at most, on a course or on a group of its learners: a number of enrolments, or a
 * sum in minor units of a currency.
 *
 * @param courseId null for a group's
 * @param groupId  null for a course's
 * @param currency null for a number of enrolments
 * @param spent    what was charged since {@code from} and not credited, in the unit of {@code most}
 */
public record Budget(
        UUID id,
        UUID organisationId,
        @Nullable UUID courseId,
        @Nullable UUID groupId,
        @Nullable Currency currency,
        long most,
        long spent,
        Instant fromAt) {

    /** What so many places take of it at a price; one in another currency takes nothing of a sum. */
    long units(int places, Money price) {
        if (currency == null) return places;
        return price.currency().equals(currency) ? Math.multiplyExact(price.minor(), (long) places) : 0;
    }

    boolean isAbout(PlannedPlaces places) {
        return courseId != null ? courseId.equals(places.courseId()) : groupId.equals(places.groupId());
    }

    /** An amount of its unit as money; null for a number of enrolments. */
    public @Nullable Money sum(long units) {
        return currency == null ? null : new Money(units, currency);
    }
}
