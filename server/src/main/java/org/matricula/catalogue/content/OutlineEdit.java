package org.matricula.catalogue.content;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.platform.NotFound;

/**
 * One change of an outline. Weeks, and activities within their week, are counted from 0.
 * What it names and isn't there is not found.
 */
public sealed interface OutlineEdit {

    /** @throws NotFound if there is no such week, activity or step */
    Outline apply(Outline outline);

    /** Whether something disappears by it, so that the way back is to be kept. */
    default boolean removes() {
        return false;
    }

    record AddWeek(String title) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.weeks(outline, weeks -> Ordered.with(weeks, new Week(title, List.of())));
        }
    }

    record RenameWeek(int week, String title) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.week(outline, week, old -> new Week(title, old.activities()));
        }
    }

    record MoveWeek(int week, int by) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.weeks(outline, weeks -> Ordered.moved(weeks, week, by));
        }
    }

    record RemoveWeek(int week) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.weeks(outline, weeks -> Ordered.without(weeks, week));
        }

        @Override
        public boolean removes() {
            return true;
        }
    }

    record AddActivity(int week, String title) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.activities(
                    outline, week, activities -> Ordered.with(activities, new Activity(title, List.of())));
        }
    }

    record RenameActivity(int week, int activity, String title) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.steps(outline, week, activity, title, steps -> steps);
        }
    }

    /** At the edge of a week, on to the week beside it. */
    record MoveActivity(int week, int activity, int by) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            var target = activity + by;
            if (target >= 0
                    && target < Ordered.at(outline.weeks(), week).activities().size())
                return OutlineEdit.activities(outline, week, activities -> Ordered.moved(activities, activity, by));
            if (week + by < 0 || week + by >= outline.weeks().size()) return outline;
            var moving = Ordered.at(outline.weeks().get(week).activities(), activity);
            var left = OutlineEdit.activities(outline, week, activities -> Ordered.without(activities, activity));
            return OutlineEdit.activities(
                    left, week + by, others -> Ordered.inserted(others, by < 0 ? others.size() : 0, moving));
        }
    }

    record RemoveActivity(int week, int activity) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.activities(outline, week, activities -> Ordered.without(activities, activity));
        }

        @Override
        public boolean removes() {
            return true;
        }
    }

    /** To the end of an activity, from wherever it stood, or from outside. */
    record PlaceStep(UUID step, int week, int activity) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.steps(
                    StepPlaces.without(outline, step), week, activity, null, steps -> Ordered.with(steps, step));
        }
    }

    /** One place up or down; at the edge of an activity, on to the one beside it. */
    record MoveStep(UUID step, int by) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return StepPlaces.moved(outline, step, by);
        }
    }

    record RemoveStep(UUID step) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            StepPlaces.of(outline, step);
            return StepPlaces.without(outline, step);
        }

        @Override
        public boolean removes() {
            return true;
        }
    }

    private static Outline weeks(Outline outline, UnaryOperator<List<Week>> change) {
        return new Outline(change.apply(outline.weeks()));
    }

    private static Outline week(Outline outline, int week, UnaryOperator<Week> change) {
        return OutlineEdit.weeks(
                outline, weeks -> Ordered.replaced(weeks, week, change.apply(Ordered.at(weeks, week))));
    }

    private static Outline activities(Outline outline, int week, UnaryOperator<List<Activity>> change) {
        return OutlineEdit.week(outline, week, old -> new Week(old.title(), change.apply(old.activities())));
    }

    /** {@code title} is null to keep the one it has. */
    static Outline steps(
            Outline outline,
            int week,
            int activity,
            @org.jspecify.annotations.Nullable String title,
            UnaryOperator<List<UUID>> change) {
        return OutlineEdit.activities(outline, week, activities -> {
            var old = Ordered.at(activities, activity);
            return Ordered.replaced(
                    activities, activity, new Activity(title == null ? old.title() : title, change.apply(old.steps())));
        });
    }
}
