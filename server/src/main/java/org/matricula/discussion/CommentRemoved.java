package org.matricula.discussion;

import java.time.Instant;
import java.util.UUID;

/** A comment is shown no more, by its author or by moderation: told within the transaction that takes it away. */
public record CommentRemoved(UUID learnerId, UUID runId, UUID stepId, UUID commentId, Instant at) {}
