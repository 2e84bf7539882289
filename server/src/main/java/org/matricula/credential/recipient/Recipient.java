package org.matricula.credential.recipient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;

/**
 * Whom an organisation means: by an address, by the id its own systems know somebody by, or by both; or one of its learners,
 * picked from a list.
 */
public record Recipient(
        @Nullable EmailAddress email,
        @Nullable String externalId,
        @Nullable UUID learnerId) {

    public Recipient {
        if (email == null && externalId == null && learnerId == null)
            throw new IllegalArgumentException("Nobody is named");
    }
}
