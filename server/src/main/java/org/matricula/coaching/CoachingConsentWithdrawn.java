package org.matricula.coaching;

import java.time.Instant;
import java.util.UUID;

/** A consent ended: it was withdrawn, lapsed, or its learner answered otherwise. {@code consentId} is the one that ended. Published in the transaction that writes the ledger. */
public record CoachingConsentWithdrawn(UUID learnerId, UUID offerId, UUID consentId, Instant at) {}
