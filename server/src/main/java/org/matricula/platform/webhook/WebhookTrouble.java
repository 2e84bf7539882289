package org.matricula.platform.webhook;

import java.util.UUID;

/** An organisation should look at one of its endpoints: something was given up, or the receiver asked for no more. */
public record WebhookTrouble(UUID organisationId, UUID endpointId, Kind kind) {

    public enum Kind {
        GIVEN_UP,
        GONE
    }
}
