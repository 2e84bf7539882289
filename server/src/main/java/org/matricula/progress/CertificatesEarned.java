package org.matricula.progress;

import java.util.List;
import java.util.UUID;

/** Learners have just met all that a run asks for a certificate. At most 1,000 of them. */
public record CertificatesEarned(UUID organisationId, UUID courseId, UUID runId, List<UUID> learnerIds) {

    public CertificatesEarned {
        learnerIds = List.copyOf(learnerIds);
    }
}
