package org.matricula.catalogue.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** One version of what a run teaches, all steps numbered. Version 0 is the draft. */
public final class Content {

    private final UUID runId;
    private final int version;
    private final Outline outline;
    private final SortedMap<StepNumber, PlacedStep> byNumber = new TreeMap<>();
    private final Map<UUID, PlacedStep> byId = new HashMap<>();

    /** Steps that don't stand in the outline are no part of the content. */
    Content(UUID runId, int version, Outline outline, Map<UUID, Step> steps) {
        this.runId = runId;
        this.version = version;
        this.outline = outline;
        for (int week = 1; week <= outline.weeks().size(); week++) place(week, steps);
    }

    private void place(int week, Map<UUID, Step> steps) {
        var position = 1;
        for (var activity : outline.weeks().get(week - 1).activities()) {
            for (var id : activity.steps()) {
                var placed = new PlacedStep(new StepNumber(week, position++), activity.title(), steps.get(id));
                byNumber.put(placed.number(), placed);
                byId.put(id, placed);
            }
        }
    }

    public UUID runId() {
        return runId;
    }

    public int version() {
        return version;
    }

    public Outline outline() {
        return outline;
    }

    public int weeks() {
        return outline.weeks().size();
    }

    /** All of them, in order. */
    public List<PlacedStep> steps() {
        return List.copyOf(byNumber.values());
    }

    /** Those of one week, in order; weeks are counted from 1. */
    public List<PlacedStep> stepsOf(int week) {
        return List.copyOf(byNumber.subMap(new StepNumber(week, 0), new StepNumber(week + 1, 0))
                .values());
    }

    /** Those of one activity of a week, in order; {@code activity} is counted from 0. */
    public List<PlacedStep> stepsOf(int week, int activity) {
        var steps = new ArrayList<PlacedStep>();
        outline.weeks().get(week - 1).activities().get(activity).steps().forEach(id -> steps.add(byId.get(id)));
        return steps;
    }

    public Optional<PlacedStep> find(StepNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    public Optional<PlacedStep> find(UUID stepId) {
        return Optional.ofNullable(byId.get(stepId));
    }

    public Optional<PlacedStep> after(StepNumber number) {
        return byNumber.tailMap(new StepNumber(number.week(), number.position() + 1)).values().stream()
                .findFirst();
    }

    public Optional<PlacedStep> before(StepNumber number) {
        var earlier = byNumber.headMap(number);
        return earlier.isEmpty() ? Optional.empty() : Optional.of(byNumber.get(earlier.lastKey()));
    }

    /** The graded tests, in order. */
    public List<PlacedStep> tests() {
        return byNumber.values().stream().filter(PlacedStep::isTest).toList();
    }
}
