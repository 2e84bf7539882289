package org.matricula.coaching.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a partner was asked to delete what it has of a learner, and its word that it did.
 *
 * @param learner      the pseudonym; whose it was, nobody knows any more
 * @param confirmation what the partner said, to the letter
 */
public record Deletion(
        UUID id,
        String partner,
        String learner,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        String confirmation) {}
