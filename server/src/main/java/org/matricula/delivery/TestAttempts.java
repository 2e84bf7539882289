package org.matricula.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.StepContent;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking tests. They are marked here: neither questions' keys nor points leave before the test is handed in. */
@Service
public class TestAttempts {

    private static final int LONGEST_ANSWER = 1_000;

    private final AttemptStore store;
    private final Contents contents;
    private final ProgressEvents events;
    private final Clock clock;

    TestAttempts(AttemptStore store, Contents contents, ProgressEvents events, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound if the step is no test */
    public TestState state(Seat seat, PlacedStep step) {
        if (!(step.content() instanceof StepContent.Test test)) throw new NotFound();
        var attempts = store.of(seat.learnerId(), step.id());
        return new TestState(
                test,
                attempts,
                NextAttempt.of(attempts, test.rules(), seat.adjustment(), clock.instant()),
                attempts.isEmpty() ? Map.of() : store.decisions(seat.learnerId()));
    }

    /** One of the learner's own attempts at this test. @throws NotFound without it */
    public Attempt attempt(Seat seat, PlacedStep step, UUID attemptId) {
        return state(seat, step).attempt(attemptId);
    }

    /** The questions of the version the attempt was begun on. */
    public List<Question> questions(Attempt attempt) {
        return asked(attempt).orElseThrow();
    }

    /** The same; empty for attempts taken elsewhere, at a test that was never written here. */
    public Optional<List<Question>> asked(Attempt attempt) {
        return contents.version(attempt.runId(), attempt.version())
                .flatMap(content -> content.find(attempt.stepId()))
                .map(PlacedStep::content)
                .filter(StepContent.Test.class::isInstance)
                .map(content -> ((StepContent.Test) content).questions());
    }

    /**
     * Begins an attempt, or goes on with the one under way.
     *
     * @throws Refusal if the learner's track has no tests, or there is no attempt left, or not yet
     */
    @Transactional
    public Attempt begin(Seat seat, PlacedStep step) {
        check(seat, step);
        var state = state(seat, step);
        return switch (state.next()) {
            case NextAttempt.Continue(var attempt) -> attempt;
            case NextAttempt.Wait ignored -> throw new Refusal("delivery.test.wait");
            case NextAttempt.UsedUp ignored -> throw new Refusal("delivery.test.used-up");
            case NextAttempt.Begin(var number, var left) -> {
                var attempt = new Attempt(
                        seat.learnerId(),
                        Ids.next(),
                        seat.run().id(),
                        step.id(),
                        number,
                        seat.content().version(),
                        clock.instant(),
                        List.of(),
                        null,
                        null,
                        state.test().outOf());
                store.add(attempt);
                yield store.of(seat.learnerId(), step.id()).getLast();
            }
        };
    }

    /** Keeps answers until the test is handed in. @throws Refusal if it was; @throws NotFound without this attempt */
    @Transactional
    public Attempt save(Seat seat, PlacedStep step, UUID attemptId, List<List<String>> answers) {
        var attempt = own(seat, step, attemptId).saving(limited(answers));
        store.save(attempt, clock.instant());
        return attempt;
    }

    /**
     * Marks the attempt; progress has its score when this returns. Handing in twice changes nothing the second time.
     *
     * @throws NotFound without this attempt
     */
    @Transactional
    public Attempt handIn(Seat seat, PlacedStep step, UUID attemptId, List<List<String>> answers) {
        check(seat, step);
        var open = own(seat, step, attemptId);
        if (open.isSubmitted()) return open;
        var now = clock.instant();
        var attempt = open.saving(limited(answers)).handedIn(questions(open), now);
        store.save(attempt, now);
        events.take(List.of(
                event(attempt, ProgressEvent.Kind.SCORED, "scored"),
                event(attempt, ProgressEvent.Kind.COMPLETED, "completed")));
        return attempt;
    }

    private static ProgressEvent event(Attempt attempt, ProgressEvent.Kind kind, String word) {
        return new ProgressEvent(
                attempt.learnerId(),
                attempt.runId(),
                ProgressEvent.id(Player.SOURCE, attempt.id() + " " + word),
                kind,
                attempt.stepId(),
                attempt.submittedAt(),
                kind == ProgressEvent.Kind.SCORED ? attempt.percent() : null,
                Player.SOURCE);
    }

    private Attempt own(Seat seat, PlacedStep step, UUID attemptId) {
        return store.lock(seat.learnerId(), attemptId)
                .filter(attempt -> attempt.stepId().equals(step.id()))
                .orElseThrow(NotFound::new);
    }

    private static void check(Seat seat, PlacedStep step) {
        seat.whyClosed(step).ifPresent(reason -> {
            throw reason;
        });
        if (!seat.terms().tests()) throw new Refusal("delivery.test.not-included");
    }

    private static List<List<String>> limited(List<List<String>> answers) {
        return answers.stream()
                .map(given -> given.stream()
                        .map(one -> one.length() > LONGEST_ANSWER ? one.substring(0, LONGEST_ANSWER) : one)
                        .toList())
                .toList();
    }
}
