package org.matricula.organisation;

import java.time.Instant;

/**
 * A membership as its link shows it.
 *
 * @param expiresAt when this link ends; another may have been made since
 */
public record WaitingMembership(Membership membership, Instant expiresAt) {}
