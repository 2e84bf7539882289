package org.matricula.progress;

import java.util.List;
import java.util.UUID;

/**
 * Learners earned the certificate of a course in one of its runs. Published in the transaction that stores the
 * certificates, one event for at most {@link #MOST} learners; listeners get it at least once, so they must bear it twice.
 *
 * @param organisationId the provider of the course
 */
public record CertificatesEarned(UUID organisationId, UUID courseId, UUID runId, List<UUID> learnerIds) {

    /** How many learners one event may name. */
    public static final int MOST = 1_000;

    public CertificatesEarned {
        if (learnerIds.size() > MOST)
            throw new IllegalArgumentException("An event names at most " + MOST + " learners");
        learnerIds = List.copyOf(learnerIds);
    }
}
