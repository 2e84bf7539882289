package org.matricula.delivery;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.progress.ProgressEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What graders see of a learner's tests, and change. The caller checks that they may. */
@Service
public class Grading {

    private static final int LONGEST_REASON = 1_000;

    private final AttemptStore store;
    private final ProgressEvents events;
    private final LearnerMail mail;
    private final Audit audit;
    private final Clock clock;

    Grading(AttemptStore store, ProgressEvents events, LearnerMail mail, Audit audit, Clock clock) {
        this.store = store;
        this.events = events;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** An attempt that was handed in, with what graders decided about it, the latest first. */
    public record Graded(Attempt attempt, List<ScoreOverride> overrides) {}

    /** A learner's attempts in a run that were handed in, in the order of their beginning. */
    public List<Graded> of(UUID learnerId, UUID runId) {
        var attempts = store.submitted(learnerId, runId);
        if (attempts.isEmpty()) return List.of();
        var overrides = store.overrides(Person.of(learnerId)).stream().collect(groupingBy(ScoreOverride::attemptId));
        return attempts.stream()
                .map(attempt -> new Graded(attempt, overrides.getOrDefault(attempt.id(), List.of())))
                .toList();
    }

    /**
     * Puts a score in the place of what the marking, or an earlier decision, gave. The best attempt counts, so this may
     * change nothing for the learner; a certificate that was earned stays. The learner sees the reason with the score,
     * and is written that it was changed.
     *
     * @param organisationId the run's provider, in whose name it is decided
     * @throws Invalid naming {@code points} or {@code reason}
     * @throws NotFound if the learner handed in no such attempt in the run
     */
    @Transactional
    public void override(
            UUID organisationId,
            UUID runId,
            UUID learnerId,
            UUID attemptId,
            @Nullable BigDecimal points,
            String reason) {
        var attempt = store.lock(learnerId, attemptId)
                .filter(one -> one.runId().equals(runId) && one.isSubmitted())
                .orElseThrow(NotFound::new);
        check(attempt, points, reason);
        var override = new ScoreOverride(
                learnerId,
                Ids.next(),
                attemptId,
                points,
                attempt.points(),
                reason.strip(),
                clock.instant(),
                Caller.currentActorId().orElse(null));
        store.override(override, points);
        events.rescore(learnerId, runId, attempt.stepId(), best(learnerId, attempt.stepId()));
        if (points.compareTo(attempt.points()) != 0) mail.scored(organisationId, attempt);
        audit.recordLearner(
                learnerId,
                organisationId,
                "test.score-overridden",
                Map.of("run", runId, "attempt", attemptId, "points", points, "was", attempt.points()));
    }

    private static void check(Attempt attempt, @Nullable BigDecimal points, String reason) {
        new Invalid.Collector()
                .check(
                        points != null
                                && points.signum() >= 0
                                && points.compareTo(BigDecimal.valueOf(attempt.outOf())) <= 0
                                && points.stripTrailingZeros().scale() <= 2,
                        "points",
                        "delivery.grading.points-wrong",
                        attempt.outOf())
                .check(!reason.isBlank(), "reason", "delivery.grading.reason-missing")
                .check(reason.length() <= LONGEST_REASON, "reason", "delivery.grading.reason-long", LONGEST_REASON)
                .orThrow();
    }

    private BigDecimal best(UUID learnerId, UUID stepId) {
        return store.of(learnerId, stepId).stream()
                .filter(Attempt::isSubmitted)
                .map(Attempt::percent)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
