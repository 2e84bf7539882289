package org.matricula.organisation.web;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.webhook.NewWebhookEndpoint;
import org.matricula.platform.webhook.WebhookEndpoint;

/** An endpoint as it was typed. */
public record WebhookForm(String name, String url, Set<String> types) {

    static final WebhookForm EMPTY = new WebhookForm("", "", Set.of());

    /** What a browser leaves out is empty. */
    public WebhookForm(@Nullable String name, @Nullable String url, @Nullable Set<String> types) {
        this.name = Objects.requireNonNullElse(name, "");
        this.url = Objects.requireNonNullElse(url, "");
        this.types = types == null
                ? Set.of()
                : types.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    static WebhookForm of(WebhookEndpoint endpoint) {
        return new WebhookForm(endpoint.name(), endpoint.url(), endpoint.types());
    }

    NewWebhookEndpoint endpoint() {
        return new NewWebhookEndpoint(name, url, types);
    }
}
