package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * What a learner was awarded, as the learner sees it.
 *
 * @param sourceKey what it was awarded for: the id of the run, or {@code programme}
 * @param address   where anyone who is given it can check it
 * @param awardedAt when it was earned
 */
public record Award(
        UUID learnerId,
        UUID achievementId,
        String sourceKey,
        UUID credentialId,
        UUID organisationId,
        CredentialAddress address,
        Instant awardedAt,
        Instant issuedAt) {}
