package org.matricula.platform.webhook;

import java.util.List;

/**
 * Types of events that a module tells, for endpoints to choose from. The message {@code webhook.type.TYPE} says what each
 * tells of.
 */
public interface WebhookTypes {

    /** Like {@code coaching.consent.given}: words of letters, digits and underscores between full stops. */
    List<String> types();
}
