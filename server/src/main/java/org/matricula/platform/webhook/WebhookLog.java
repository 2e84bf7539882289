package org.matricula.platform.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to an endpoint and what came of it, for thirty days; and sending it again. */
@Service
public class WebhookLog {

    /** What test events are called. */
    public static final String TEST = "webhook.test";

    private static final int SIZE = 50;

    /** The newest first; {@code next} is what to ask for the following ones with, null at the end. */
    public record Page(
            List<WebhookDelivery> deliveries, @Nullable UUID next) {}

    private record Test(String endpoint) {}

    private final WebhookEndpoints endpoints;
    private final Webhooks webhooks;
    private final DeliveryStore store;
    private final Audit audit;
    private final Clock clock;

    WebhookLog(WebhookEndpoints endpoints, Webhooks webhooks, DeliveryStore store, Audit audit, Clock clock) {
        this.endpoints = endpoints;
        this.webhooks = webhooks;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if the organisation has no such endpoint; so do the others here */
    public Page page(UUID organisationId, UUID endpointId, @Nullable UUID before) {
        endpoints.get(organisationId, endpointId);
        var found = store.log(endpointId, before, SIZE + 1);
        var page = found.subList(0, Math.min(SIZE, found.size()));
        return new Page(page, found.size() > SIZE ? page.getLast().id() : null);
    }

    /** Sends an event that means nothing, to see whether it arrives. @return the delivery's id */
    @Transactional
    public UUID test(UUID organisationId, UUID endpointId) {
        var endpoint = endpoints.get(organisationId, endpointId);
        audit.record(organisationId, "webhook.tested", "webhook", endpointId, Map.of());
        return webhooks.queue(endpointId, TEST, TEST, new Test(endpoint.name()));
    }

    /** Sends one again under its own id, whatever became of it. */
    @Transactional
    public void replay(UUID organisationId, UUID endpointId, UUID deliveryId) {
        endpoints.get(organisationId, endpointId);
        if (!store.replay(endpointId, deliveryId, clock.instant())) throw new NotFound();
        audit.record(organisationId, "webhook.replayed", "webhook", endpointId, Map.of("delivery", deliveryId));
    }

    /** Sends all again that happened since then and were not taken. @return how many */
    @Transactional
    public int replayFailed(UUID organisationId, UUID endpointId, Instant since) {
        endpoints.get(organisationId, endpointId);
        var now = clock.instant();
        var oldest = now.minus(WebhookJobs.KEPT);
        var count = store.replayFailed(endpointId, since.isBefore(oldest) ? oldest : since, now);
        audit.record(
                organisationId,
                "webhook.replayed",
                "webhook",
                endpointId,
                Map.of("since", since.toString(), "count", count));
        return count;
    }
}
