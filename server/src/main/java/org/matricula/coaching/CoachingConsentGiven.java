package org.matricula.coaching;

import java.time.Instant;
import java.util.UUID;

/** Somebody agreed to be coached, for the first time or anew: to another wording, or after an end. Published in the transaction that writes the ledger. */
public record CoachingConsentGiven(UUID learnerId, UUID offerId, UUID consentId, Instant at) {}
