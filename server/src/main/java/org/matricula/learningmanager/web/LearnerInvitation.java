package org.matricula.learningmanager.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation to the address the organisation knows a learner by, that waits for an answer or was declined. */
public record LearnerInvitation(
        UUID runId,
        String course,
        String run,
        boolean declined,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant answeredAt) {}
