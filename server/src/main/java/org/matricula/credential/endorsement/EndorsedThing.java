package org.matricula.credential.endorsement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be endorsed.
 *
 * @param id   its id in signed documents
 * @param name what people call it
 * @param path its public page
 */
record EndorsedThing(
        Endorsement.Kind kind,
        String id,
        String name,
        String path,
        UUID organisationId,
        @Nullable UUID achievementId,
        @Nullable UUID credentialId,
        @Nullable UUID learnerId) {

    Endorsement endorsement(
            UUID id, UUID endorserId, Endorsement.State state, String request, String comment, Instant now) {
        return new Endorsement(
                id,
                endorserId,
                kind,
                organisationId,
                achievementId,
                credentialId,
                learnerId,
                state,
                request,
                comment,
                null,
                null,
                now,
                now);
    }
}
