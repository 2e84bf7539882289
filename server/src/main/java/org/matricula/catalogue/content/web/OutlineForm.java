package org.matricula.catalogue.content.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.OutlineEdit;
import org.matricula.catalogue.content.StepContent;
import org.matricula.platform.NotFound;

/**
 * What a button of the content desk sends. {@code op} says what to do with what: {@code rename-week:0},
 * {@code activity-up:0:1}, {@code remove-step:ID}; weeks and activities are counted from 0.
 *
 * @param to for a step that moves: {@code week:activity}
 */
public record OutlineForm(
        @Nullable String op,
        @Nullable Integer revision,
        @Nullable String title,
        StepContent.@Nullable Kind kind,
        @Nullable String to) {

    static final OutlineForm NONE = new OutlineForm(null, null, null, null, null);

    /** The name of what is to be done, without what with. */
    String verb() {
        return parts().getFirst();
    }

    int version() {
        return revision == null ? -1 : revision;
    }

    String written() {
        return title == null ? "" : title;
    }

    /** What was typed into the form of this button, else {@code otherwise}. */
    public String title(String button, String otherwise) {
        return button.equals(op) ? written() : otherwise;
    }

    public boolean isOf(String button) {
        return button.equals(op);
    }

    /** The id of the input for the title in the form of this button. */
    public static String input(String button) {
        return button.replace(':', '-') + "-title";
    }

    int week() {
        return number(parts(), 1);
    }

    int activity() {
        return number(parts(), 2);
    }

    /** @throws NotFound if this is no id */
    UUID step() {
        try {
            return UUID.fromString(parts().get(1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new NotFound();
        }
    }

    /** Empty for what is no change of the outline alone. @throws NotFound if it doesn't say of what */
    Optional<OutlineEdit> edit() {
        OutlineEdit edit = switch (verb()) {
            case "add-week" -> new OutlineEdit.AddWeek(written());
            case "rename-week" -> new OutlineEdit.RenameWeek(week(), written());
            case "week-up" -> new OutlineEdit.MoveWeek(week(), -1);
            case "week-down" -> new OutlineEdit.MoveWeek(week(), 1);
            case "remove-week" -> new OutlineEdit.RemoveWeek(week());
            case "add-activity" -> new OutlineEdit.AddActivity(week(), written());
            case "rename-activity" -> new OutlineEdit.RenameActivity(week(), activity(), written());
            case "activity-up" -> new OutlineEdit.MoveActivity(week(), activity(), -1);
            case "activity-down" -> new OutlineEdit.MoveActivity(week(), activity(), 1);
            case "remove-activity" -> new OutlineEdit.RemoveActivity(week(), activity());
            case "step-up" -> new OutlineEdit.MoveStep(step(), -1);
            case "step-down" -> new OutlineEdit.MoveStep(step(), 1);
            case "remove-step" -> new OutlineEdit.RemoveStep(step());
            case "place-step" -> new OutlineEdit.PlaceStep(step(), number(target(), 0), number(target(), 1));
            default -> null;
        };
        return Optional.ofNullable(edit);
    }

    boolean needsTitle() {
        return verb().startsWith("add-") || verb().startsWith("rename-");
    }

    /** The key of what is said once it is done; its argument is the title of what was added, renamed or removed. */
    String said() {
        return switch (verb()) {
            case "add-week", "add-activity" -> "catalogue.content.added";
            case "rename-week", "rename-activity" -> "catalogue.content.renamed";
            case "remove-week" -> "catalogue.week.removed";
            case "remove-activity" -> "catalogue.activity.removed";
            case "remove-step" -> "catalogue.step.removed";
            default -> "catalogue.content.moved";
        };
    }

    /** Where on the page what was changed stands now. */
    String anchor() {
        return switch (verb()) {
            case "step-up", "step-down", "place-step" -> "#s-" + step();
            case "rename-week", "add-activity" -> "#w-" + week();
            case "rename-activity" -> "#a-" + week() + "-" + activity();
            case "week-up" -> "#w-" + Math.max(0, week() - 1);
            case "week-down" -> "#w-" + (week() + 1);
            default -> "";
        };
    }

    private List<String> parts() {
        return Arrays.asList((op == null ? "" : op).split(":"));
    }

    private List<String> target() {
        return Arrays.asList((to == null ? "" : to).split(":"));
    }

    private static int number(List<String> parts, int index) {
        if (index >= parts.size() || !parts.get(index).matches("\\d{1,4}")) throw new NotFound();
        return Integer.parseInt(parts.get(index));
    }
}
