package org.matricula.catalogue.content;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.platform.NotFound;

/** Where in an outline a step stands, and how it gets elsewhere. */
final class StepPlaces {

    private StepPlaces() {}

    /** All counted from 0. */
    record Place(int week, int activity, int position) {}

    /** @throws NotFound if the step stands nowhere */
    static Place of(Outline outline, UUID step) {
        for (var week = 0; week < outline.weeks().size(); week++) {
            var activities = outline.weeks().get(week).activities();
            for (var activity = 0; activity < activities.size(); activity++) {
                var position = activities.get(activity).steps().indexOf(step);
                if (position >= 0) return new Place(week, activity, position);
            }
        }
        throw new NotFound();
    }

    static Outline without(Outline outline, UUID step) {
        return new Outline(outline.weeks().stream()
                .map(week -> new Week(
                        week.title(),
                        week.activities().stream()
                                .map(activity -> new Activity(
                                        activity.title(),
                                        activity.steps().stream()
                                                .filter(id -> !id.equals(step))
                                                .toList()))
                                .toList()))
                .toList());
    }

    static Outline moved(Outline outline, UUID step, int by) {
        var place = of(outline, step);
        var target = place.position() + by;
        var count = outline.weeks()
                .get(place.week())
                .activities()
                .get(place.activity())
                .steps()
                .size();
        if (target >= 0 && target < count) {
            return OutlineEdit.steps(
                    outline, place.week(), place.activity(), null, steps -> Ordered.moved(steps, place.position(), by));
        }
        var beside = beside(outline, place, by);
        if (beside == null) return outline;
        return OutlineEdit.steps(
                without(outline, step),
                beside.week(),
                beside.activity(),
                null,
                steps -> Ordered.inserted(steps, by < 0 ? steps.size() : 0, step));
    }

    /** The activity before or after the step's own, across weeks; null at the ends. */
    private static @org.jspecify.annotations.Nullable Place beside(Outline outline, Place place, int by) {
        List<Place> all = new ArrayList<>();
        var own = -1;
        for (var week = 0; week < outline.weeks().size(); week++) {
            for (var i = 0; i < outline.weeks().get(week).activities().size(); i++) {
                if (week == place.week() && i == place.activity()) own = all.size();
                all.add(new Place(week, i, 0));
            }
        }
        return own + by < 0 || own + by >= all.size() ? null : all.get(own + by);
    }
}
