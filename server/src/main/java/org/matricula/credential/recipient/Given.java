package org.matricula.credential.recipient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an award to somebody who is named.
 *
 * @param credentialId of what was awarded at once; else null
 * @param claimId      of what waits; else null
 */
public record Given(
        NamedAward award,
        Fate fate,
        @Nullable UUID credentialId,
        @Nullable UUID claimId) {}
