package org.matricula.platform.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.matricula.platform.MasterKey;
import org.matricula.platform.webhook.DueStore.Due;
import org.matricula.platform.webhook.WebhookTrouble.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due, one at a time, and decides what follows from the answer. No connection is held while it waits. */
@Component
class WebhookDispatch {

    /** Longer than any attempt takes; after it a claim is taken for that of a process that died. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final DueStore due;
    private final EndpointStore endpoints;
    private final WebhookSender sender;
    private final MasterKey masterKey;
    private final ObjectProvider<WebhookListener> listeners;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WebhookDispatch(
            DueStore due,
            EndpointStore endpoints,
            WebhookSender sender,
            MasterKey masterKey,
            ObjectProvider<WebhookListener> listeners,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.due = due;
        this.endpoints = endpoints;
        this.sender = sender;
        this.masterKey = masterKey;
        this.listeners = listeners;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<UUID> endpointsWithWork() {
        return due.endpoints(clock.instant());
    }

    /** Sends the next one of this endpoint. @return whether there was one */
    boolean sendNext(UUID endpointId) {
        var now = clock.instant();
        var next = due.claim(endpointId, now, now.plus(CLAIM));
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Due one) {
        var answer = sender.send(URI.create(one.url()), "msg_" + one.id(), one.body(), secrets(one));
        transaction.executeWithoutResult(status -> conclude(one, answer, clock.instant()));
    }

    private List<WebhookSecret> secrets(Due one) {
        var secrets = new ArrayList<>(List.of(secret(one.sealedSecret())));
        var until = one.earlierSecretUntil();
        var earlier = one.earlierSealedSecret();
        if (earlier != null && until != null && clock.instant().isBefore(until)) secrets.add(secret(earlier));
        return secrets;
    }

    private WebhookSecret secret(byte[] sealed) {
        return new WebhookSecret(new String(masterKey.open(sealed), StandardCharsets.UTF_8));
    }

    private void conclude(Due one, WebhookAnswer answer, Instant now) {
        if (answer.taken()) taken(one, answer, now);
        else if (answer.gone()) gone(one, answer, now);
        else failed(one, answer, now);
    }

    private void taken(Due one, WebhookAnswer answer, Instant now) {
        due.taken(one.id(), answer, now);
        due.hurry(one.endpointId(), now);
        listeners.forEach(listener -> listener.taken(told(one, answer)));
    }

    /** It waits, for whoever enables the endpoint again. */
    private void gone(Due one, WebhookAnswer answer, Instant now) {
        due.failed(one, answer, now, now);
        if (endpoints.disable(one.endpointId(), now, true)) trouble(one, Kind.GONE);
    }

    private void failed(Due one, WebhookAnswer answer, Instant now) {
        var random = ThreadLocalRandom.current().nextDouble();
        var next = RetrySchedule.next(one.attempts() + 1, one.triedSince(), now, random);
        due.failed(one, answer, now, next.orElse(null));
        if (next.isPresent()) return;
        trouble(one, Kind.GIVEN_UP);
        listeners.forEach(listener -> listener.givenUp(told(one, answer)));
    }

    private void trouble(Due one, Kind kind) {
        events.publishEvent(new WebhookTrouble(one.organisationId(), one.endpointId(), kind));
    }

    private static WebhookListener.Told told(Due one, WebhookAnswer answer) {
        return new WebhookListener.Told(one.organisationId(), one.id(), one.orderKey(), one.type(), answer.text());
    }
}
