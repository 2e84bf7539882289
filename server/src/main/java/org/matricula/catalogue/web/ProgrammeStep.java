package org.matricula.catalogue.web;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * What a button of the programme's form does to it without saving: {@code add-group}, {@code remove-group:0},
 * {@code add-each:0}, {@code add-either:0}, {@code remove:0:2}. What the button doesn't fit changes nothing.
 */
final class ProgrammeStep {

    static final String SAVE = "save";

    private static final Pattern SHAPE = Pattern.compile("([a-z-]+)(?::(\\d{1,4}))?(?::(\\d{1,4}))?");

    private ProgrammeStep() {}

    static ProgrammeForm take(ProgrammeForm form, String button) {
        var step = SHAPE.matcher(button);
        if (!step.matches()) return form;
        if (step.group(1).equals("add-group")) return withFreshGroup(form);
        var index = number(step.group(2));
        if (index >= form.groups().size()) return form;
        var group = form.groups().get(index);
        return switch (step.group(1)) {
            case "remove-group" -> withoutGroup(form, index);
            case "add-each" -> form.withGroup(index, group.addEach());
            case "add-either" -> form.withGroup(index, group.addEither());
            case "remove" ->
                number(step.group(3)) < group.requirements().size()
                        ? form.withGroup(index, group.without(number(step.group(3))))
                        : form;
            default -> form;
        };
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return text == null ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private static ProgrammeForm withFreshGroup(ProgrammeForm form) {
        var groups = new ArrayList<>(form.groups());
        groups.add(GroupForm.fresh());
        return form.withGroups(groups);
    }

    private static ProgrammeForm withoutGroup(ProgrammeForm form, int index) {
        var groups = new ArrayList<>(form.groups());
        groups.remove(index);
        return form.withGroups(groups);
    }
}
