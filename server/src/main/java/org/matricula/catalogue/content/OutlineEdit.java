package org.matricula.catalogue.content;

import java.util.ArrayList;
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
            return OutlineEdit.weeks(outline, weeks -> with(weeks, new Week(title, List.of())));
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
            return OutlineEdit.weeks(outline, weeks -> moved(weeks, week, by));
        }
    }

    record RemoveWeek(int week) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.weeks(outline, weeks -> without(weeks, week));
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
                    outline, week, activities -> with(activities, new Activity(title, List.of())));
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
            if (target >= 0 && target < at(outline.weeks(), week).activities().size())
                return OutlineEdit.activities(outline, week, activities -> moved(activities, activity, by));
            if (week + by < 0 || week + by >= outline.weeks().size()) return outline;
            var moving = at(outline.weeks().get(week).activities(), activity);
            var left = OutlineEdit.activities(outline, week, activities -> without(activities, activity));
            return OutlineEdit.activities(
                    left, week + by, others -> inserted(others, by < 0 ? others.size() : 0, moving));
        }
    }

    record RemoveActivity(int week, int activity) implements OutlineEdit {
        @Override
        public Outline apply(Outline outline) {
            return OutlineEdit.activities(outline, week, activities -> without(activities, activity));
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
                    StepPlaces.without(outline, step), week, activity, null, steps -> with(steps, step));
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
        return OutlineEdit.weeks(outline, weeks -> replaced(weeks, week, change.apply(at(weeks, week))));
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
            var old = at(activities, activity);
            return replaced(
                    activities, activity, new Activity(title == null ? old.title() : title, change.apply(old.steps())));
        });
    }

    static <T> T at(List<T> list, int index) {
        if (index < 0 || index >= list.size()) throw new NotFound();
        return list.get(index);
    }

    static <T> List<T> with(List<T> list, T one) {
        return inserted(list, list.size(), one);
    }

    static <T> List<T> inserted(List<T> list, int index, T one) {
        var changed = new ArrayList<>(list);
        changed.add(index, one);
        return changed;
    }

    private static <T> List<T> replaced(List<T> list, int index, T one) {
        var changed = new ArrayList<>(list);
        changed.set(index, one);
        return changed;
    }

    private static <T> List<T> without(List<T> list, int index) {
        at(list, index);
        var changed = new ArrayList<>(list);
        changed.remove(index);
        return changed;
    }

    static <T> List<T> moved(List<T> list, int index, int by) {
        var moving = at(list, index);
        return index + by < 0 || index + by >= list.size() ? list : inserted(without(list, index), index + by, moving);
    }
}
