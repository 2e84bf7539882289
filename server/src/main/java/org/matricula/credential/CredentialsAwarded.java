package org.matricula.credential;

import java.util.List;
import java.util.UUID;

/**
 * Learners were awarded an achievement: at most a batch of them at a time. Published in the transaction that awards.
 *
 * @param credentialIds what each of them was awarded, in the order of the learners, of whom one may stand there twice
 */
public record CredentialsAwarded(
        UUID organisationId, UUID achievementId, List<UUID> learnerIds, List<UUID> credentialIds, Manner manner) {

    public CredentialsAwarded {
        learnerIds = List.copyOf(learnerIds);
        credentialIds = List.copyOf(credentialIds);
    }
}
