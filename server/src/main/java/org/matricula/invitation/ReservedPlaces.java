package org.matricula.invitation;

import java.util.UUID;

/** Places in a run that an organisation's pending invitations hold; {@code groupName} is empty for no group. */
public record ReservedPlaces(UUID runId, String groupName, int places) {}
