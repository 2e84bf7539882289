package org.matricula.delivery.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.delivery.Grading;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Adjustments;
import org.matricula.enrolment.Track;
import org.matricula.platform.security.Caller;
import org.matricula.progress.LearnerProgress;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One learner of a run, for programs of its provider. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/runs/{run}/learners/{learner}")
class GradingApi {

    private final LearnerReader reader;
    private final Adjustments adjustments;
    private final Grading grading;

    GradingApi(LearnerReader reader, Adjustments adjustments, Grading grading) {
        this.reader = reader;
        this.adjustments = adjustments;
        this.grading = grading;
    }

    /** A step the learner was on; {@code number} is null for one the run no longer teaches. */
    record StepAnswer(
            UUID id,
            @Nullable String number,
            Instant firstVisitedAt,
            Instant lastVisitedAt,
            @Nullable Instant completedAt) {}

    record LearnerAnswer(
            UUID learner,
            String name,
            Track track,
            Instant enrolledAt,
            @Nullable Instant leftAt,
            int steps,
            LearnerProgress progress,
            Adjustment adjustment,
            List<StepAnswer> visited,
            List<GradedAnswer> attempts) {}

    /** What is left out is not granted. */
    record SentAdjustment(
            @Nullable Integer extraDays,
            @Nullable Integer extraAttempts,
            @Nullable Boolean opensAll,
            @Nullable Boolean noWait,
            @Nullable String reason) {

        Adjustment read() {
            return new Adjustment(
                    extraDays == null ? 0 : extraDays,
                    extraAttempts == null ? 0 : extraAttempts,
                    Boolean.TRUE.equals(opensAll),
                    Boolean.TRUE.equals(noWait),
                    Objects.requireNonNullElse(reason, ""));
        }
    }

    record SentScore(@Nullable BigDecimal points, @Nullable String reason) {}

    @GetMapping
    LearnerAnswer show(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @AuthenticationPrincipal Caller caller) {
        var page = reader.read(organisation, run, learner, caller);
        return new LearnerAnswer(
                learner,
                page.learner().name(),
                page.enrolment().track(),
                page.enrolment().activatedAt(),
                page.enrolment().deactivatedAt(),
                page.steps(),
                page.progress(),
                page.adjustment(),
                page.standings().values().stream()
                        .map(one -> new StepAnswer(
                                one.stepId(),
                                page.step(one.stepId())
                                        .map(step -> step.number().toString())
                                        .orElse(null),
                                one.firstVisitedAt(),
                                one.lastVisitedAt(),
                                one.completedAt()))
                        .toList(),
                page.attempts().stream().map(GradedAnswer::of).toList());
    }

    @GetMapping("/attempts/{attempt}")
    GradedAnswer.WithQuestions attempt(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @PathVariable UUID attempt,
            @AuthenticationPrincipal Caller caller) {
        return GradedAnswer.WithQuestions.of(reader.attempt(organisation, run, learner, attempt, caller));
    }

    @PutMapping("/adjustment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void adjust(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @RequestBody SentAdjustment sent,
            @AuthenticationPrincipal Caller caller) {
        var page = reader.read(organisation, run, learner, caller);
        adjustments.grant(page.organisation().id(), learner, run, sent.read());
    }

    @PutMapping("/attempts/{attempt}/score")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void override(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @PathVariable UUID attempt,
            @RequestBody SentScore sent,
            @AuthenticationPrincipal Caller caller) {
        var page = reader.read(organisation, run, learner, caller);
        grading.override(
                page.organisation().id(),
                run,
                learner,
                attempt,
                sent.points(),
                Objects.requireNonNullElse(sent.reason(), ""));
    }
}
