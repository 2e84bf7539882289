package org.matricula.pathway;

import java.util.Set;
import java.util.UUID;

/** Whose applications somebody may read and decide. */
public sealed interface Receiver {

    boolean receives(Application application);

    /** Those of a whole institution, for its members. */
    record Institution(UUID organisationId) implements Receiver {

        @Override
        public boolean receives(Application application) {
            return application.organisationId().equals(organisationId);
        }
    }

    /** Those to pathways that name one of this person's verified addresses as contact; it takes no membership. */
    record Contact(Set<UUID> pathwayIds) implements Receiver {

        public Contact {
            pathwayIds = Set.copyOf(pathwayIds);
        }

        @Override
        public boolean receives(Application application) {
            return pathwayIds.contains(application.pathwayId());
        }
    }
}
