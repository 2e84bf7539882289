package org.matricula.organisation;

import java.util.List;
import java.util.UUID;

/**
 * Memberships of learners were made, ended, put into another group, or known by another id. Published in the transaction
 * that changes them, one event per batch of at most some thousands; not for those that imports make.
 */
public record MembershipsChanged(UUID organisationId, List<UUID> membershipIds) {

    public MembershipsChanged {
        membershipIds = List.copyOf(membershipIds);
    }
}
