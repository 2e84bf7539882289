package org.matricula.learningmanager;

import java.time.Instant;
import java.util.UUID;

/** A partnership manager asked an organisation into the Learning Manager; {@code recipients} counts its people written to. */
public record AccessInvitation(UUID id, UUID organisationId, Instant sentAt, UUID sentBy, int recipients) {}
