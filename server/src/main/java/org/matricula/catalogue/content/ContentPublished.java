package org.matricula.catalogue.content;

import java.util.UUID;

/** Learners of a run see a new version from now on; steps may have come or gone. */
public record ContentPublished(UUID runId, int version) {}
