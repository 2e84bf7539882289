package org.matricula.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Staff of an organisation; {@code roles} is never empty, {@code addedAt} is when the first of them was given. */
public record Member(UUID accountId, Set<Role> roles, Instant addedAt) {

    public Member {
        roles = Set.copyOf(roles);
    }

    public boolean isOwner() {
        return roles.contains(Role.OWNER);
    }
}
