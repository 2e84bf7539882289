package org.matricula.coaching.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A learner in one offer's conversation, with the coach if there is one. */
record Correspondent(UUID learnerId, UUID offerId, @Nullable UUID coachId) {}
