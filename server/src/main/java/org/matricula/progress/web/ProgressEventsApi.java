package org.matricula.progress.web;

import java.util.List;
import java.util.Objects;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.matricula.progress.ProgressEvents.Outcome;
import org.matricula.progress.ProgressQueue;
import org.matricula.progress.WholeBatch;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What learners did elsewhere, from programs of a run's provider: one event, or up to a thousand that are taken
 * together or not at all.
 */
@RestController
class ProgressEventsApi {

    private final Organisations organisations;
    private final SentEvents sentEvents;
    private final ProgressQueue queue;
    private final WholeBatch batch;

    ProgressEventsApi(Organisations organisations, SentEvents sentEvents, ProgressQueue queue, WholeBatch batch) {
        this.organisations = organisations;
        this.sentEvents = sentEvents;
        this.queue = queue;
        this.batch = batch;
    }

    /** How many are new, and how many were known before. */
    record Taken(int taken, int known) {}

    @PostMapping("/api/v1/organisations/{organisation}/progress/events")
    Taken take(
            @PathVariable String organisation,
            @RequestBody SentEvents.Sent sent,
            @AuthenticationPrincipal Caller caller) {
        var provider = caller instanceof Caller.Client client
                ? client.organisationId()
                : organisations.get(organisation).id();
        var events =
                sentEvents.read(Objects.requireNonNullElse(sent.events(), List.of()), provider, "api:" + caller.id());
        var outcomes = events.size() == 1 ? List.of(queue.take(events.getFirst())) : batch.take(events);
        refuse(outcomes);
        var taken = (int) outcomes.stream().filter(Outcome.TAKEN::equals).count();
        return new Taken(taken, outcomes.size() - taken);
    }

    private static void refuse(List<Outcome> outcomes) {
        var wrong = new Invalid.Collector();
        for (int i = 0; i < outcomes.size(); i++) {
            wrong.check(
                            outcomes.get(i) != Outcome.NOT_ENROLLED,
                            SentEvents.field(i, "learner"),
                            "progress.events.not-enrolled")
                    .check(
                            outcomes.get(i) != Outcome.NO_SUCH_TEST,
                            SentEvents.field(i, "step"),
                            "progress.events.no-test");
        }
        wrong.orThrow();
    }
}
