package org.matricula.enrolment;

import java.util.UUID;

/** One learner's place in one run. */
public record PlaceKey(UUID learnerId, UUID runId) {}
