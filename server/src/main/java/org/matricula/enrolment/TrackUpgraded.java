package org.matricula.enrolment;

import java.util.UUID;

/** Somebody on a run got a better track; published in the transaction that changes it. */
public record TrackUpgraded(UUID learnerId, UUID runId) {}
