package org.matricula.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.MasterKey;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The endpoints of organisations. A secret is shown once; what is kept of it is sealed under the master key. */
@Service
public class WebhookEndpoints {

    /** After a new secret was made, messages are signed with the earlier one too, for as long as this. */
    static final Duration GRACE = Duration.ofHours(24);

    private static final int MOST = 20;

    /** An endpoint and its secret, which can't be read again. */
    public record Created(WebhookEndpoint endpoint, String secret) {}

    private final EndpointStore store;
    private final DeliveryStore deliveries;
    private final EndpointRule rule;
    private final MasterKey masterKey;
    private final Audit audit;
    private final Clock clock;

    WebhookEndpoints(
            EndpointStore store,
            DeliveryStore deliveries,
            EndpointRule rule,
            MasterKey masterKey,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.rule = rule;
        this.masterKey = masterKey;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    public List<WebhookEndpoint> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** @throws NotFound if the organisation has no such endpoint */
    public WebhookEndpoint get(UUID organisationId, UUID id) {
        return store.find(organisationId, id).orElseThrow(NotFound::new);
    }

    /** What endpoints can choose to hear of. */
    public List<String> types() {
        return rule.types();
    }

    /**
     * @param by the person, or the program, that makes it
     * @throws org.matricula.platform.Invalid if something is missing, or the address is one that nothing is sent to
     * @throws Refusal                        if the organisation has enough of them
     */
    @Transactional
    public Created create(UUID organisationId, NewWebhookEndpoint wanted, UUID by) {
        rule.check(wanted);
        if (store.of(organisationId).size() >= MOST) throw new Refusal("webhook.too-many", MOST);
        var secret = WebhookSecret.random();
        var id = Ids.next();
        store.add(id, organisationId, wanted, sealed(secret), clock.instant(), by);
        record(organisationId, id, "webhook.created");
        return new Created(get(organisationId, id), secret.value());
    }

    /** @throws NotFound if there is none; otherwise as {@link #create} */
    @Transactional
    public WebhookEndpoint change(UUID organisationId, UUID id, NewWebhookEndpoint wanted) {
        get(organisationId, id);
        rule.check(wanted);
        store.change(id, wanted);
        record(organisationId, id, "webhook.changed");
        return get(organisationId, id);
    }

    /** Makes a new secret. For 24 hours messages are signed with both. */
    @Transactional
    public Created rotate(UUID organisationId, UUID id) {
        get(organisationId, id);
        var secret = WebhookSecret.random();
        store.replaceSecret(id, sealed(secret), clock.instant().plus(GRACE));
        record(organisationId, id, "webhook.secret-changed");
        return new Created(get(organisationId, id), secret.value());
    }

    /** Nothing is sent to it any more; what happens waits. */
    @Transactional
    public void disable(UUID organisationId, UUID id) {
        get(organisationId, id);
        if (store.disable(id, clock.instant(), false)) record(organisationId, id, "webhook.disabled");
    }

    /** What waits goes out at once. */
    @Transactional
    public void enable(UUID organisationId, UUID id) {
        get(organisationId, id);
        if (!store.enable(id)) return;
        deliveries.restart(id, clock.instant());
        record(organisationId, id, "webhook.enabled");
    }

    /** With its log, and what still waits. */
    @Transactional
    public void remove(UUID organisationId, UUID id) {
        get(organisationId, id);
        store.remove(id);
        record(organisationId, id, "webhook.removed");
    }

    private byte[] sealed(WebhookSecret secret) {
        return masterKey.seal(secret.value().getBytes(StandardCharsets.UTF_8));
    }

    private void record(UUID organisationId, UUID id, String action) {
        audit.record(organisationId, action, "webhook", id, Map.of());
    }
}
