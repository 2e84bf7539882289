package org.matricula.coaching.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else coaches a learner now. Published in the transaction that records it.
 *
 * @param fromCoachId null if nobody did before
 */
public record HandedOver(
        UUID learnerId, UUID offerId, @Nullable UUID fromCoachId, UUID toCoachId) {}
