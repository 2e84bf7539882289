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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.BulkMemberships;
import org.matricula.platform.Invalid;
import org.matricula.progress.ProgressEvent;
import org.springframework.stereotype.Component;

/** Reads events as programs send them, and says of each what is wrong with it. */
@Component
class SentEvents {

    static final int MOST = 1_000;
    private static final int LONGEST_ID = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A clock elsewhere may be ahead of ours by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final BulkMemberships memberships;
    private final Courses courses;
    private final Runs runs;
    private final Clock clock;

    /** A run's provider never changes. */
    private final Cache<UUID, UUID> providers =
            Caffeine.newBuilder().maximumSize(10_000).build();

    SentEvents(BulkMemberships memberships, Courses courses, Runs runs, Clock clock) {
        this.memberships = memberships;
        this.courses = courses;
        this.runs = runs;
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
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<SentEvent> events) {}

    /** @throws Invalid naming each event and field that is wrong */
    List<ProgressEvent> read(List<SentEvent> sent, UUID provider, String source) {
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
                        .map(Course::organisationId)
                        .orElse(null));
    }

    static String field(int index, String name) {
        return "events[" + index + "]." + name;
    }
}
