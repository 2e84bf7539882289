package org.matricula.catalogue.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The order of a run's steps: weeks of activities. A step stands in it once at most. */
public record Outline(List<Week> weeks) {

    public static final Outline EMPTY = new Outline(List.of());

    /** Weeks are numbered by their place, from 1. */
    public record Week(String title, List<Activity> activities) {

        public Week {
            title = title == null ? "" : title;
            activities = activities == null ? List.of() : List.copyOf(activities);
        }

        Stream<UUID> steps() {
            return activities.stream().flatMap(activity -> activity.steps().stream());
        }
    }

    /** Steps that belong together, by their ids. */
    public record Activity(String title, List<UUID> steps) {

        public Activity {
            title = title == null ? "" : title;
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    public Outline {
        weeks = weeks == null ? List.of() : List.copyOf(weeks);
        var seen = new HashSet<UUID>();
        weeks.stream().flatMap(Week::steps).forEach(step -> {
            if (!seen.add(step)) throw new IllegalArgumentException("Step " + step + " stands in the outline twice");
        });
    }

    public List<UUID> steps() {
        return weeks.stream().flatMap(Week::steps).toList();
    }

    /** The same with these ids in the place of others. */
    Outline withIds(Map<UUID, UUID> ids) {
        return new Outline(weeks.stream()
                .map(week -> new Week(
                        week.title(),
                        week.activities().stream()
                                .map(activity -> new Activity(
                                        activity.title(),
                                        activity.steps().stream()
                                                .map(id -> ids.getOrDefault(id, id))
                                                .toList()))
                                .toList()))
                .toList());
    }
}
