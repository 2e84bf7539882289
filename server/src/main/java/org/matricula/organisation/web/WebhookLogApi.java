package org.matricula.organisation.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisations;
import org.matricula.platform.webhook.WebhookLog;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisations/{organisation}/webhooks/{id}")
class WebhookLogApi {

    /** A delivery that was queued. */
    record Queued(UUID id) {}

    /** From when on what failed is sent again; null: as far back as the log goes. */
    record Since(@Nullable Instant since) {}

    record Count(int count) {}

    private final Organisations organisations;
    private final WebhookLog log;

    WebhookLogApi(Organisations organisations, WebhookLog log) {
        this.organisations = organisations;
        this.log = log;
    }

    @GetMapping("/deliveries")
    WebhookLog.Page deliveries(
            @PathVariable("organisation") String slugOrId,
            @PathVariable("id") UUID id,
            @RequestParam(required = false) @Nullable UUID before) {
        return log.page(organisation(slugOrId), id, before);
    }

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Queued test(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        return new Queued(log.test(organisation(slugOrId), id));
    }

    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Count replay(
            @PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id, @RequestBody Since wanted) {
        var since = Objects.requireNonNullElse(wanted.since(), Instant.EPOCH);
        return new Count(log.replayFailed(organisation(slugOrId), id, since));
    }

    @PostMapping("/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Queued replay(
            @PathVariable("organisation") String slugOrId,
            @PathVariable("id") UUID id,
            @PathVariable("delivery") UUID delivery) {
        log.replay(organisation(slugOrId), id, delivery);
        return new Queued(delivery);
    }

    private UUID organisation(String slugOrId) {
        return organisations.get(slugOrId).id();
    }
}
