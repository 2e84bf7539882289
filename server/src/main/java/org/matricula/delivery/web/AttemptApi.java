package org.matricula.delivery.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.delivery.Attempt;
import org.matricula.delivery.Decision;
import org.matricula.delivery.NextAttempt;
import org.matricula.delivery.TestAttempts;
import org.matricula.delivery.web.PlayerApi.AskedQuestion;
import org.matricula.delivery.web.PlayerApi.SentAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking a test, for programs that act for a learner, and for the page that keeps answers as they are given. */
@RestController
@RequestMapping("/api/v1/courses/{course}/runs/{run}/steps/{step}/attempts")
class AttemptApi {

    private final SeatEntry entry;
    private final TestAttempts attempts;

    AttemptApi(SeatEntry entry, TestAttempts attempts) {
        this.entry = entry;
        this.attempts = attempts;
    }

    /** {@code points} and {@code percent} are absent until the attempt is handed in. */
    record AttemptAnswer(
            UUID id,
            int number,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable BigDecimal points,
            int outOf,
            @Nullable BigDecimal percent,
            List<List<String>> answers) {

        static AttemptAnswer of(Attempt attempt) {
            return new AttemptAnswer(
                    attempt.id(),
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.submittedAt(),
                    attempt.points(),
                    attempt.outOf(),
                    attempt.isSubmitted() ? attempt.percent() : null,
                    attempt.answers());
        }
    }

    enum Next {
        CONTINUE,
        BEGIN,
        WAIT,
        USED_UP
    }

    /** {@code decisions} are what graders put in the place of the marking. */
    record AttemptsAnswer(
            Next next, @Nullable Instant waitUntil, List<AttemptAnswer> attempts, List<Decision> decisions) {}

    record OpenAttempt(
            AttemptAnswer attempt,
            List<AskedQuestion> questions,
            @Nullable Decision decision) {}

    @GetMapping
    AttemptsAnswer list(@PathVariable String course, @PathVariable String run, @PathVariable String step) {
        var seat = entry.enter(course, run, SeatEntry.path(course, run, step));
        var state = attempts.state(seat, entry.step(seat, step));
        return new AttemptsAnswer(
                switch (state.next()) {
                    case NextAttempt.Continue ignored -> Next.CONTINUE;
                    case NextAttempt.Begin ignored -> Next.BEGIN;
                    case NextAttempt.Wait ignored -> Next.WAIT;
                    case NextAttempt.UsedUp ignored -> Next.USED_UP;
                },
                state.next() instanceof NextAttempt.Wait wait ? wait.until() : null,
                state.attempts().stream().map(AttemptAnswer::of).toList(),
                state.attempts().stream()
                        .map(state::decision)
                        .flatMap(Optional::stream)
                        .map(Decision::of)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OpenAttempt begin(@PathVariable String course, @PathVariable String run, @PathVariable String step) {
        var seat = entry.enter(course, run, SeatEntry.path(course, run, step));
        return open(attempts.begin(seat, entry.step(seat, step)), null);
    }

    @GetMapping("/{attempt}")
    OpenAttempt show(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String step,
            @PathVariable UUID attempt) {
        var seat = entry.enter(course, run, SeatEntry.path(course, run, step) + "/attempts/" + attempt);
        var state = attempts.state(seat, entry.step(seat, step));
        var own = state.attempt(attempt);
        return open(own, state.decision(own).map(Decision::of).orElse(null));
    }

    @PutMapping("/{attempt}")
    AttemptAnswer save(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String step,
            @PathVariable UUID attempt,
            @RequestBody SentAnswers sent) {
        var seat = entry.seat(course, run);
        return AttemptAnswer.of(attempts.save(seat, entry.step(seat, step), attempt, sent.given()));
    }

    @PostMapping("/{attempt}/submission")
    AttemptAnswer handIn(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String step,
            @PathVariable UUID attempt,
            @RequestBody SentAnswers sent) {
        var seat = entry.seat(course, run);
        return AttemptAnswer.of(attempts.handIn(seat, entry.step(seat, step), attempt, sent.given()));
    }

    private OpenAttempt open(Attempt attempt, @Nullable Decision decision) {
        return new OpenAttempt(
                AttemptAnswer.of(attempt),
                attempts.questions(attempt).stream().map(AskedQuestion::of).toList(),
                decision);
    }
}
