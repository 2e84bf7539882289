package org.matricula.platform.webhook;

import java.util.UUID;

/** A module that must know what became of what it told. Asked in the transaction that writes it down, so both or neither is. */
public interface WebhookListener {

    /**
     * One delivery as its teller knows it.
     *
     * @param orderKey as it was queued with
     * @param answer   the first kilobyte of what the receiver said
     */
    record Told(UUID organisationId, UUID deliveryId, String orderKey, String type, String answer) {}

    /** The receiver took it. May be said twice of one that was sent again. */
    default void taken(Told told) {}

    /** The receiver didn't take it for three days, and it isn't tried any more. */
    default void givenUp(Told told) {}
}
