package org.matricula.discussion;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment is there, or there again after moderation: told within the transaction that makes it so. {@code at} is when
 * it was written.
 */
public record CommentPosted(UUID learnerId, UUID runId, UUID stepId, UUID commentId, Instant at) {}
