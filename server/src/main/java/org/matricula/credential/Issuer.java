package org.matricula.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation in its role as issuer. {@code did} (did:web) is fixed when it first issues, because signed documents
 * carry it for ever, even if the organisation's name or the platform's address changes.
 */
public record Issuer(UUID organisationId, String did, Instant createdAt) {}
