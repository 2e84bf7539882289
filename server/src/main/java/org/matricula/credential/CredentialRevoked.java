package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * An issuer revoked a credential.
 *
 * @param fraud whether the issuer says so: then nobody who relies on it is to wait for the news
 */
public record CredentialRevoked(
        UUID credentialId, UUID learnerId, UUID organisationId, UUID achievementId, boolean fraud, Instant at) {}
