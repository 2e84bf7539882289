package org.matricula.discussion;

import java.util.UUID;

/** Where a discussion stands: a step of a run. */
public record Spot(UUID runId, UUID stepId) {}
