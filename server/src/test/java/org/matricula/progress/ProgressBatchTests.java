package org.matricula.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.matricula.progress.ProgressBatch.Place;
import org.matricula.progress.ProgressBatch.RunChange;
import org.matricula.progress.ProgressBatch.RunStep;
import org.matricula.progress.ProgressBatch.StepChange;
import org.matricula.progress.ProgressEvent.Kind;

class ProgressBatchTests {

    private static final UUID LEARNER = new UUID(0, 1);
    private static final UUID RUN = new UUID(0, 2);
    private static final UUID STEP = new UUID(0, 3);
    private static final UUID NEXT = new UUID(0, 4);
    private static final Instant NOON = Instant.parse("2027-01-11T12:00:00Z");

    @Test
    void aStepCompletedTwiceIsCompletedOnce() {
        var batch = applied(event(Kind.COMPLETED, STEP, 5), event(Kind.COMPLETED, STEP, 3));

        assertThat(learner(batch).stepsCompleted()).isEqualTo(1);
        assertThat(batch.steps().values()).extracting(StepTrace::completedAt).containsExactly(NOON.plusSeconds(3));
    }

    @Test
    void aLateVisitDoesNotMoveALearnerBack() {
        var batch = applied(event(Kind.VISITED, NEXT, 9), event(Kind.VISITED, STEP, 2));

        assertThat(learner(batch).lastStepId()).isEqualTo(NEXT);
        assertThat(learner(batch).lastVisitedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void aStepThatTheRunNoLongerTeachesCountsForNothing() {
        var batch = batch(step -> !step.equals(STEP));
        batch.apply(event(Kind.COMPLETED, STEP, 1));

        assertThat(learner(batch).stepsCompleted()).isZero();
    }

    @Test
    void theCountsOfARunFollowTheLearner() {
        var batch =
                applied(event(Kind.VISITED, STEP, 1), event(Kind.COMPLETED, STEP, 2), event(Kind.COMMENTED, NEXT, 3));

        assertThat(batch.runChanges()).containsExactly(Map.entry(RUN, new RunChange(1, 1, 1)));
        assertThat(batch.stepChanges())
                .containsEntry(new RunStep(RUN, STEP), new StepChange(1, 1, 0))
                .containsEntry(new RunStep(RUN, NEXT), new StepChange(1, 0, 1));
    }

    @RepeatedTest(50)
    void theOrderOfEventsMakesNoDifference(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var events = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(i -> event(
                        List.of(Kind.VISITED, Kind.COMPLETED, Kind.COMMENTED).get(random.nextInt(3)),
                        new UUID(0, 3 + random.nextInt(4)),
                        random.nextInt(20)))
                .toList());
        var inOrder = applied(events.toArray(ProgressEvent[]::new));
        Collections.shuffle(events, random);
        var shuffled = applied(events.toArray(ProgressEvent[]::new));

        assertThat(shuffled.learners()).isEqualTo(inOrder.learners());
        assertThat(shuffled.steps()).isEqualTo(inOrder.steps());
        assertThat(shuffled.runChanges()).isEqualTo(inOrder.runChanges());
        assertThat(shuffled.stepChanges()).isEqualTo(inOrder.stepChanges());
    }

    private static ProgressBatch applied(ProgressEvent... events) {
        var batch = batch(step -> true);
        for (var event : events) batch.apply(event);
        return batch;
    }

    private static ProgressBatch batch(java.util.function.Predicate<UUID> taught) {
        return new ProgressBatch(
                Map.of(new Place(LEARNER, RUN), LearnerProgress.none(LEARNER, RUN)),
                Map.of(),
                (run, step) -> taught.test(step));
    }

    private static LearnerProgress learner(ProgressBatch batch) {
        return batch.learners().get(new Place(LEARNER, RUN));
    }

    private static ProgressEvent event(Kind kind, UUID step, int second) {
        return new ProgressEvent(LEARNER, RUN, UUID.randomUUID(), kind, step, NOON.plusSeconds(second), null, "test");
    }
}
