package org.matricula.coaching;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who agrees to be coached, before and after, has another number, or confirmed it. Published in the transaction
 * that changes it.
 */
public record CoachingPhoneChanged(UUID learnerId, UUID offerId, UUID consentId, Instant at) {}
