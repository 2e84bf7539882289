package org.matricula.invitation;

import java.util.Set;
import java.util.UUID;

/** Which of the invitations to a run something is done with. */
public sealed interface Chosen {

    /** Those ticked; ids of other runs or organisations are left out. */
    record These(Set<UUID> ids) implements Chosen {
        public These {
            ids = Set.copyOf(ids);
        }
    }

    /** All that a list finds, on whatever page. */
    record All(InvitationQuery query) implements Chosen {}
}
