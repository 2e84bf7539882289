package org.matricula.pathway;

import java.time.Instant;
import java.util.UUID;

/**
 * That institutions are to be told of a certificate that was revoked, or stands again.
 *
 * @param changedAt when it was
 * @param dueAt     when they are told: the learner knows first
 */
record RevocationNotice(
        UUID id,
        UUID credentialId,
        UUID learnerId,
        UUID organisationId,
        UUID achievementId,
        boolean reinstated,
        Instant changedAt,
        Instant dueAt) {}
