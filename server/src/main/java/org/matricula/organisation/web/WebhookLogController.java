package org.matricula.organisation.web;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.web.Redirect;
import org.matricula.platform.webhook.WebhookLog;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends webhooks because somebody asked, not because something happened. */
@Controller
@RequestMapping("/o/{organisation}/webhooks/{id}")
class WebhookLogController {

    private static final int MOST_HOURS = 30 * 24;

    private final Organisations organisations;
    private final WebhookLog log;
    private final Clock clock;

    WebhookLogController(Organisations organisations, WebhookLog log, Clock clock) {
        this.organisations = organisations;
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/test")
    Redirect test(@PathVariable("organisation") String slug, @PathVariable("id") UUID id) {
        var organisation = organisations.get(slug);
        log.test(organisation.id(), id);
        return back(organisation, id).saying("webhook.test.sent");
    }

    @PostMapping("/replay")
    Redirect replay(
            @PathVariable("organisation") String slug,
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "24") int hours) {
        var organisation = organisations.get(slug);
        var since = clock.instant().minus(Duration.ofHours(Math.clamp(hours, 1, MOST_HOURS)));
        var count = log.replayFailed(organisation.id(), id, since);
        return back(organisation, id).saying("webhook.replay.sent", count);
    }

    @PostMapping("/deliveries/{delivery}/replay")
    Redirect replay(
            @PathVariable("organisation") String slug,
            @PathVariable("id") UUID id,
            @PathVariable("delivery") UUID delivery) {
        var organisation = organisations.get(slug);
        log.replay(organisation.id(), id, delivery);
        return back(organisation, id).saying("webhook.replay.sent", 1);
    }

    private static Redirect back(Organisation organisation, UUID id) {
        return Redirect.to(organisation.path() + "/webhooks/" + id);
    }
}
