package org.matricula.credential.notice;

import java.time.Instant;
import java.util.UUID;

/** An award its learner is told of. */
public record AwardNotice(
        UUID learnerId, UUID credentialId, UUID achievementId, UUID organisationId, Instant createdAt) {}
