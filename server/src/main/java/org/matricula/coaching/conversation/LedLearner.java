package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A learner as whoever leads coaching sees one. @param since when the coach there is was given; null without one */
public record LedLearner(
        UUID learnerId, String givenName, @Nullable Instant since) {}
