package org.matricula.roll;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership in force, and how the organisation knows the learner by it.
 *
 * @param personId whom {@code learnerId} belongs to
 * @param address  the one the organisation invited, else the person's primary one
 * @param imported whether a provider brought the learner from another platform
 */
record Known(
        UUID membershipId,
        UUID organisationId,
        UUID learnerId,
        UUID personId,
        String name,
        String address,
        @Nullable String externalId,
        @Nullable UUID groupId,
        Instant joinedAt,
        boolean imported) {}
