package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;

/** An issuer took a revocation back. */
public record CredentialReinstated(
        UUID credentialId, UUID learnerId, UUID organisationId, UUID achievementId, Instant at) {}
