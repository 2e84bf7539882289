package org.matricula.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;

/** A group of requirements as it was typed; {@code ticked} are courses chosen to be added to it. */
public record GroupForm(UUID id, String title, String needed, List<RequirementForm> requirements, List<UUID> ticked) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    static GroupForm of(RequirementGroup group) {
        return new GroupForm(
                group.id(),
                group.title(),
                group.needed() == null ? "" : group.needed().toString(),
                group.requirements().stream().map(RequirementForm::of).toList(),
                List.of());
    }

    static GroupForm fresh() {
        return new GroupForm(Ids.next(), "", "", List.of(), List.of());
    }

    boolean isEmpty() {
        return title.isBlank() && needed.isBlank() && requirements.isEmpty();
    }

    /** The ticked courses, each a requirement. */
    GroupForm addEach() {
        return with(ticked.stream()
                .map(course -> RequirementForm.of(List.of(course)))
                .toList());
    }

    /** The ticked courses as one requirement that any of them meets. */
    GroupForm addEither() {
        return with(ticked.isEmpty() ? List.of() : List.of(RequirementForm.of(ticked)));
    }

    GroupForm without(int requirement) {
        var kept = new ArrayList<>(requirements);
        kept.remove(requirement);
        return new GroupForm(id, title, needed, List.copyOf(kept), ticked);
    }

    RequirementGroup read(String field, Invalid.Collector wrong) {
        return new RequirementGroup(
                id,
                title,
                number(field, wrong),
                requirements.stream().map(RequirementForm::read).toList());
    }

    private GroupForm with(List<RequirementForm> more) {
        var all = new ArrayList<>(requirements);
        all.addAll(more);
        return new GroupForm(id, title, needed, List.copyOf(all), List.of());
    }

    private @Nullable Integer number(String field, Invalid.Collector wrong) {
        if (needed.isBlank()) return null;
        var readable = NUMBER.matcher(needed.strip()).matches();
        wrong.check(readable, field + ".needed", "catalogue.group.needed-no-number");
        return readable ? Integer.valueOf(needed.strip()) : null;
    }
}
