package org.matricula.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.platform.Invalid;

/** A programme as it was typed. {@code slug} counts only for a new one; {@code version} is the one that was opened. */
public record ProgrammeForm(
        String slug, String title, String summary, String description, int version, List<GroupForm> groups) {

    static ProgrammeForm fresh() {
        return new ProgrammeForm("", "", "", "", 0, List.of(GroupForm.fresh()));
    }

    static ProgrammeForm of(Programme programme) {
        return new ProgrammeForm(
                programme.slug(),
                programme.title(),
                programme.summary(),
                programme.description(),
                programme.version(),
                programme.groups().stream().map(GroupForm::of).toList());
    }

    /** Every course that stands in it already, so that none is offered twice. */
    public Set<UUID> chosen() {
        return groups.stream()
                .flatMap(group -> group.requirements().stream())
                .flatMap(requirement -> requirement.courses().stream())
                .collect(Collectors.toSet());
    }

    ProgrammeForm withVersion(int newer) {
        return new ProgrammeForm(slug, title, summary, description, newer, groups);
    }

    ProgrammeForm withGroups(List<GroupForm> others) {
        return new ProgrammeForm(slug, title, summary, description, version, List.copyOf(others));
    }

    ProgrammeForm withGroup(int index, GroupForm other) {
        var changed = new ArrayList<>(groups);
        changed.set(index, other);
        return withGroups(changed);
    }

    /** What is to be saved: courses that are ticked but not yet added count as added, groups without anything don't count. */
    ProgrammeForm settled() {
        return withGroups(groups.stream()
                .map(GroupForm::addEach)
                .filter(group -> !group.isEmpty())
                .toList());
    }

    /** @throws Invalid naming the numbers that can't be read */
    ProgrammeDetails details() {
        var wrong = new Invalid.Collector();
        var read = new ProgrammeDetails(
                title,
                summary,
                description,
                java.util.stream.IntStream.range(0, groups.size())
                        .mapToObj(i -> groups.get(i).read("groups[" + i + "]", wrong))
                        .toList());
        wrong.orThrow();
        return read;
    }
}
