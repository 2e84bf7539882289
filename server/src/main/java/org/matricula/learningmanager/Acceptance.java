package org.matricula.learningmanager;

import java.time.Instant;
import java.util.UUID;

/** Somebody accepted a version of the {@link ManagerTerms} for an organisation. */
public record Acceptance(UUID organisationId, String version, Instant acceptedAt, UUID acceptedBy) {}
