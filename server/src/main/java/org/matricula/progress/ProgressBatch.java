package org.matricula.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Applies new events to what is known of their learners, and says what became of the counts. Knows no database. */
final class ProgressBatch {

    record Place(UUID learnerId, UUID runId) {

        static Place of(ProgressEvent event) {
            return new Place(event.learnerId(), event.runId());
        }
    }

    record Spot(UUID learnerId, UUID runId, UUID stepId) {}

    record RunStep(UUID runId, UUID stepId) implements Comparable<RunStep> {
        @Override
        public int compareTo(RunStep other) {
            var byRun = runId.compareTo(other.runId);
            return byRun != 0 ? byRun : stepId.compareTo(other.stepId);
        }
    }

    /** By how much a step's counts change. */
    record StepChange(int visited, int completed, int standing) {
        StepChange plus(StepChange other) {
            return new StepChange(visited + other.visited, completed + other.completed, standing + other.standing);
        }
    }

    /** By how much a run's counts change. */
    record RunChange(int learners, int stepsCompleted, int comments) {

        static final RunChange NONE = new RunChange(0, 0, 0);

        RunChange plus(RunChange other) {
            return new RunChange(
                    learners + other.learners, stepsCompleted + other.stepsCompleted, comments + other.comments);
        }
    }

    private final Map<Place, LearnerProgress> before;
    private final Map<Place, LearnerProgress> after = new HashMap<>();
    private final Map<Spot, StepTrace> traces;
    private final Map<Spot, StepTrace> changed = new HashMap<>();
    private final BiPredicate<UUID, UUID> counts;
    private final SortedMap<RunStep, StepChange> stepChanges = new TreeMap<>();

    /**
     * @param before what is known of the learners
     * @param traces what is known of their steps; steps nobody knows of are absent
     * @param counts whether a run (first) teaches a step (second) now
     */
    ProgressBatch(Map<Place, LearnerProgress> before, Map<Spot, StepTrace> traces, BiPredicate<UUID, UUID> counts) {
        this.before = before;
        this.traces = traces;
        this.counts = counts;
    }

    void apply(ProgressEvent event) {
        var place = Place.of(event);
        var known = after.getOrDefault(place, before.get(place));
        after.put(place, known.after(event, event.stepId() != null && trace(event, event.stepId())));
    }

    /** @return whether a step that counts is completed by this */
    private boolean trace(ProgressEvent event, UUID stepId) {
        var spot = new Spot(event.learnerId(), event.runId(), stepId);
        var known = changed.getOrDefault(spot, traces.getOrDefault(spot, StepTrace.NONE));
        var next = known.after(event);
        if (!next.equals(known)) changed.put(spot, next);
        var completes = next.isCompleted() && !known.isCompleted();
        if (completes || !known.isVisited()) {
            change(event.runId(), stepId, new StepChange(known.isVisited() ? 0 : 1, completes ? 1 : 0, 0));
        }
        return completes && counts.test(event.runId(), stepId);
    }

    private void change(UUID runId, @Nullable UUID stepId, StepChange change) {
        if (stepId != null) stepChanges.merge(new RunStep(runId, stepId), change, StepChange::plus);
    }

    Map<Place, LearnerProgress> learners() {
        return after;
    }

    Map<Spot, StepTrace> steps() {
        return changed;
    }

    SortedMap<RunStep, StepChange> stepChanges() {
        var all = new TreeMap<>(stepChanges);
        after.forEach((place, now) -> {
            var was = before.get(place).lastStepId();
            var is = now.lastStepId();
            if (is == null || is.equals(was)) return;
            all.merge(new RunStep(place.runId(), is), new StepChange(0, 0, 1), StepChange::plus);
            if (was != null) all.merge(new RunStep(place.runId(), was), new StepChange(0, 0, -1), StepChange::plus);
        });
        return all;
    }

    SortedMap<UUID, RunChange> runChanges() {
        var all = new TreeMap<UUID, RunChange>();
        after.forEach((place, now) -> {
            var was = before.get(place);
            var change = new RunChange(
                    was.lastStepId() == null && now.lastStepId() != null ? 1 : 0,
                    now.stepsCompleted() - was.stepsCompleted(),
                    now.comments() - was.comments());
            all.merge(place.runId(), change, RunChange::plus);
        });
        all.values().removeIf(RunChange.NONE::equals);
        return all;
    }
}
