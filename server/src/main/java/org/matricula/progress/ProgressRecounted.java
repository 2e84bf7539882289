package org.matricula.progress;

import java.util.UUID;

/** The steps all learners of a run have completed were counted again; published in the transaction that counts. */
public record ProgressRecounted(UUID runId) {}
