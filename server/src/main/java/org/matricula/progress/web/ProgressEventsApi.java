package org.matricula.progress.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.BulkMemberships;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.matricula.progress.ProgressEvent;
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

    private static final int MOST = 1_000;
    private static final int LONGEST_ID = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A clock elsewhere may be ahead of ours by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Organisations organisations;
    private final BulkMemberships memberships;
    private final Courses courses;
    private final Runs runs;
    private final ProgressQueue queue;
    private final WholeBatch batch;
    private final Clock clock;

    /** A run's provider never changes. */
    private final Cache<UUID, UUID> providers =
            Caffeine.newBuilder().maximumSize(10_000).build();

    ProgressEventsApi(
            Organisations organisations,
            BulkMemberships memberships,
            Courses courses,
            Runs runs,
            ProgressQueue queue,
            WholeBatch batch,
            Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.courses = courses;
        this.runs = runs;
        this.queue = queue;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * @param id       the sender's own: the same id sent again is the same event
     * @param learner  the learner's id; or {@code externalId}, by which the organisation knows the learner
     * @param step     the step, for a score the test; none for leaving
     * @param score    in percent
     */
    record SentEvent(
            @Nullable String id,
            @Nullable UUID learner,
            @Nullable String externalId,
            @Nullable UUID run,
            ProgressEvent.@Nullable Kind kind,
            @Nullable UUID step,
            @Nullable Instant at,
            @Nullable BigDecimal score) {}

    record Sent(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<SentEvent> events) {}

    /** How many are new, and how many were known before. */
    record Taken(int taken, int known) {}

    @PostMapping("/api/v1/organisations/{organisation}/progress/events")
    Taken take(@PathVariable String organisation, @RequestBody Sent sent, @AuthenticationPrincipal Caller caller) {
        var provider = caller instanceof Caller.Client client
                ? client.organisationId()
                : organisations.get(organisation).id();
        var events = read(Objects.requireNonNullElse(sent.events(), List.of()), provider, "api:" + caller.id());
        var outcomes = events.size() == 1 ? List.of(queue.take(events.getFirst())) : batch.take(events);
        refuse(outcomes);
        var taken = (int) outcomes.stream().filter(Outcome.TAKEN::equals).count();
        return new Taken(taken, outcomes.size() - taken);
    }

    private static void refuse(List<Outcome> outcomes) {
        var wrong = new Invalid.Collector();
        for (int i = 0; i < outcomes.size(); i++) {
            wrong.check(outcomes.get(i) != Outcome.NOT_ENROLLED, field(i, "learner"), "progress.events.not-enrolled")
                    .check(outcomes.get(i) != Outcome.NO_SUCH_TEST, field(i, "step"), "progress.events.no-test");
        }
        wrong.orThrow();
    }

    private List<ProgressEvent> read(List<SentEvent> sent, UUID provider, String source) {
        var wrong = new Invalid.Collector();
        wrong.check(
                !sent.isEmpty() && sent.size() <= MOST && !sent.contains(null),
                "events",
                "progress.events.how-many",
                MOST);
        wrong.orThrow();
        var external = learners(sent, provider);
        for (int i = 0; i < sent.size(); i++) check(wrong, i, sent.get(i), provider, external);
        wrong.orThrow();
        var events = new ArrayList<ProgressEvent>(sent.size());
        for (var one : sent) {
            var learner = one.learner() != null ? one.learner() : external.get(one.externalId());
            events.add(new ProgressEvent(
                    learner,
                    one.run(),
                    ProgressEvent.id(source, one.id()),
                    one.kind(),
                    one.step(),
                    one.at(),
                    one.score(),
                    source));
        }
        return events;
    }

    private Map<String, UUID> learners(List<SentEvent> sent, UUID provider) {
        Set<String> ids = sent.stream()
                .filter(one -> one.learner() == null && one.externalId() != null)
                .map(SentEvent::externalId)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : memberships.learnersByExternalId(provider, ids);
    }

    private void check(Invalid.Collector wrong, int index, SentEvent one, UUID provider, Map<String, UUID> external) {
        var kind = one.kind();
        var score = one.score();
        var known = one.learner() != null || one.externalId() != null && external.containsKey(one.externalId());
        wrong.check(
                        one.id() != null && !one.id().isBlank() && one.id().length() <= LONGEST_ID,
                        field(index, "id"),
                        "progress.events.id",
                        LONGEST_ID)
                .check(known, field(index, "learner"), "progress.events.not-enrolled")
                .check(
                        one.run() != null && provider.equals(provider(one.run())),
                        field(index, "run"),
                        "progress.events.no-run")
                .check(kind != null, field(index, "kind"), "progress.events.kind")
                .check(
                        (one.step() == null) == (kind == ProgressEvent.Kind.LEFT),
                        field(index, "step"),
                        "progress.events.step")
                .check(
                        one.at() != null && one.at().isBefore(clock.instant().plus(AHEAD)),
                        field(index, "at"),
                        "progress.events.at")
                .check(
                        (score != null) == (kind == ProgressEvent.Kind.SCORED)
                                && (score == null || score.signum() >= 0 && score.compareTo(HUNDRED) <= 0),
                        field(index, "score"),
                        "progress.events.score");
    }

    private @Nullable UUID provider(UUID runId) {
        return providers.get(
                runId,
                id -> runs.find(id)
                        .flatMap(run -> courses.find(run.courseId()))
                        .map(course -> course.organisationId())
                        .orElse(null));
    }

    private static String field(int index, String name) {
        return "events[" + index + "]." + name;
    }
}
