package org.matricula.credential.rule;

import java.time.Instant;
import java.util.UUID;

/** A rule that an achievement is awarded by, from its creation on. */
public record AwardRule(UUID id, UUID achievementId, Rule rule, Instant createdAt) {}
