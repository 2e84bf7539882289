package org.matricula.credential;

import java.util.UUID;

/** An issuer revoked a credential. */
public record CredentialRevoked(UUID credentialId, UUID learnerId, UUID organisationId, UUID achievementId) {}
