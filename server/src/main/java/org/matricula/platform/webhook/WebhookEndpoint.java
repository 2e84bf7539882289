package org.matricula.platform.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a system of an organisation hears of what happens here.
 *
 * @param types            which events it hears; test events it always does
 * @param disabledAt       since when nothing is sent; what happens waits, for thirty days at most
 * @param gone             whether it was disabled because the receiver answered 410
 * @param earlierSecretUntil until when messages are signed with the secret before the present one too
 */
public record WebhookEndpoint(
        UUID id,
        UUID organisationId,
        String name,
        String url,
        Set<String> types,
        Instant createdAt,
        @Nullable Instant disabledAt,
        boolean gone,
        @Nullable Instant earlierSecretUntil) {

    public WebhookEndpoint {
        types = Set.copyOf(types);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
