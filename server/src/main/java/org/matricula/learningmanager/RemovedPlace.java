package org.matricula.learningmanager;

import java.util.UUID;

/** A place somebody has through the organisation, as a removal speaks of it. */
public record RemovedPlace(UUID runId, String course, String run) {}
