package org.matricula.platform.webhook;

import java.util.List;

/** Makes the rule that an operator's settings make. */
public final class AllowedAddresses {

    private AllowedAddresses() {}

    public static AddressRule of(String... networks) {
        return new AddressRule(new WebhookProperties(List.of(networks)));
    }
}
