package org.matricula.coaching;

import java.util.UUID;

/**
 * Learners are asked with another wording from now on. Published in the transaction that publishes it.
 *
 * @param partnerChanged whether names and numbers go to somebody else by it: consents to the earlier one are nobody's then
 */
public record CoachingWordingPublished(UUID offerId, int version, boolean partnerChanged) {}
