package org.matricula.catalogue.content;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;

/**
 * What learners would see change if the draft were published; a step that only changed its place is not listed as
 * changed.
 *
 * @param reordered whether anything stands elsewhere or under another heading
 */
public record Changes(List<PlacedStep> added, List<PlacedStep> changed, List<PlacedStep> removed, boolean reordered) {

    /** {@code published} is null before the first version. */
    static Changes between(@Nullable Content published, Content draft) {
        if (published == null) return new Changes(draft.steps(), List.of(), List.of(), false);
        return new Changes(
                draft.steps().stream()
                        .filter(step -> published.find(step.id()).isEmpty())
                        .toList(),
                draft.steps().stream()
                        .filter(step -> published
                                .find(step.id())
                                .filter(before -> !before.step().equals(step.step()))
                                .isPresent())
                        .toList(),
                published.steps().stream()
                        .filter(step -> draft.find(step.id()).isEmpty())
                        .toList(),
                !common(published, draft).equals(common(draft, published)));
    }

    public int count() {
        return added.size() + changed.size() + removed.size() + (reordered ? 1 : 0);
    }

    /** Of a thousand steps all may be others, so this goes through the outline once. */
    private static Outline common(Content of, Content with) {
        var others = new HashSet<>(with.outline().steps());
        return new Outline(of.outline().weeks().stream()
                .map(week -> new Week(
                        week.title(),
                        week.activities().stream()
                                .map(activity -> new Activity(
                                        activity.title(),
                                        activity.steps().stream()
                                                .filter(others::contains)
                                                .toList()))
                                .toList()))
                .toList());
    }
}
