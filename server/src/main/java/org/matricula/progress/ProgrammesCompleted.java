package org.matricula.progress;

import java.util.List;
import java.util.UUID;

/** Learners have just completed a programme. At most 1,000 of them. */
public record ProgrammesCompleted(UUID organisationId, UUID programmeId, List<UUID> learnerIds) {

    public ProgrammesCompleted {
        learnerIds = List.copyOf(learnerIds);
    }
}
