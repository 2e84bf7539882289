package org.matricula.invitation;

import java.util.UUID;

/** An organisation knows a learner by another address from now on; published in the transaction that changes it. */
public record KnownAddressChanged(UUID organisationId, UUID learnerId) {}
