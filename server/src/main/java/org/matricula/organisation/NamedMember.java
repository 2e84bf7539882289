package org.matricula.organisation;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of an organisation's team who is known from imported data alone: they have no account here and can't sign
 * in. {@code name} and the roles are the other platform's words, empty where it had none.
 */
public record NamedMember(
        UUID id,
        UUID organisationId,
        String externalId,
        String name,
        String teamRole,
        String userRole,
        Instant addedAt) {

    /** The name, or what the other platform knows them by. */
    public String called() {
        return name.isEmpty() ? externalId : name;
    }
}
