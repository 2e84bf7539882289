package org.matricula.platform.webhook;

import java.util.Set;

/** An endpoint as somebody enters it. */
public record NewWebhookEndpoint(String name, String url, Set<String> types) {

    public NewWebhookEndpoint {
        name = name.strip();
        url = url.strip();
        types = Set.copyOf(types);
    }
}
