package org.matricula.credential;

import java.util.List;
import java.util.UUID;

/** Learners were awarded an achievement: at most a batch of them at a time. */
public record CredentialsAwarded(UUID organisationId, UUID achievementId, List<UUID> learnerIds, Manner manner) {}
