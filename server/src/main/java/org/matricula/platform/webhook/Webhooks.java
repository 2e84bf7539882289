package org.matricula.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes events to be told to other systems. They are queued in the caller's transaction: no commit, no webhook; a commit, and
 * it is tried for three days. Those with the same order key reach an endpoint in the order in which they were queued.
 */
@Service
public class Webhooks {

    /** Standard Webhooks asks for small ones; this leaves room for names in any script. */
    static final int MOST_BYTES = 20 * 1024;

    /** What is due goes out in the order in which it became due, so this is ahead of all that is tried at all. */
    private static final Duration AHEAD = RetrySchedule.LONGEST;

    /** The body, as Standard Webhooks has it. */
    private record Message(String type, Instant timestamp, Object data) {}

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final JsonMapper json;
    private final Clock clock;

    Webhooks(EndpointStore endpoints, DeliveryStore deliveries, JsonMapper json, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    /** Tells every endpoint of the organisation that hears such events; a disabled one hears of it when it is enabled. */
    @Transactional
    public void tell(UUID organisationId, String orderKey, String type, Object data) {
        for (var endpoint : endpoints.hearing(organisationId, type)) queue(endpoint, orderKey, type, data);
    }

    /** As {@link #tell}, before all with other order keys that wait: for news that can't bear to. */
    @Transactional
    public void tellFirst(UUID organisationId, String orderKey, String type, Object data) {
        var now = clock.instant();
        for (var endpoint : endpoints.hearing(organisationId, type))
            queue(endpoint, orderKey, type, data, now, now.minus(AHEAD));
    }

    /**
     * @param data becomes JSON; ids in it are public ones
     * @return the delivery's id
     * @throws IllegalArgumentException if the body is larger than 20 KB
     */
    @Transactional
    public UUID queue(UUID endpointId, String orderKey, String type, Object data) {
        var now = clock.instant();
        return queue(endpointId, orderKey, type, data, now, now);
    }

    private UUID queue(UUID endpointId, String orderKey, String type, Object data, Instant now, Instant due) {
        var body = json.writeValueAsString(new Message(type, now, data));
        if (body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            throw new IllegalArgumentException("A webhook of type " + type + " is larger than 20 KB");
        var id = Ids.next();
        deliveries.add(id, endpointId, orderKey, type, body, now, due);
        return id;
    }

    /** What waits with this key isn't so any more, and is not sent. What is just on its way may still arrive. */
    @Transactional
    public void takeBack(UUID organisationId, String orderKey) {
        deliveries.takeBack(organisationId, orderKey);
    }

    /** Removes what was sent with this key: it is about somebody who is to be forgotten. What waits still goes out. */
    @Transactional
    public void forgetSent(UUID organisationId, String orderKey) {
        deliveries.forgetSent(organisationId, orderKey);
    }

    /** One that was given up is tried for another three days. */
    @Transactional
    public void insist(UUID deliveryId) {
        deliveries.insist(deliveryId, clock.instant());
    }
}
