package org.matricula.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Invalid;

/**
 * What a provider may set of a programme: what it says and what it requires. No groups means that the requirements are
 * not settled yet.
 */
public record ProgrammeDetails(String title, String summary, String description, List<RequirementGroup> groups) {

    static final int MOST_REQUIREMENTS = 200;

    public ProgrammeDetails {
        title = Entered.line(title);
        summary = Entered.line(summary);
        description = Entered.text(description);
        groups = List.copyOf(groups);
    }

    List<UUID> courseIds() {
        return groups.stream()
                .flatMap(group -> group.requirements().stream())
                .flatMap(requirement -> requirement.courseIds().stream())
                .toList();
    }

    /** Fields of the requirements are named {@code groups[0].needed}, {@code groups[0].requirements[2].title}. */
    void check(Invalid.Collector wrong) {
        Entered.checkTitle(wrong, title);
        Entered.checkAbout(wrong, summary, description);
        var seen = new HashSet<UUID>();
        for (var i = 0; i < groups.size(); i++) check(wrong, groups.get(i), "groups[" + i + "]", seen);
        var size =
                groups.stream().mapToInt(group -> group.requirements().size()).sum();
        wrong.check(size <= MOST_REQUIREMENTS, "groups", "catalogue.programme.too-many", MOST_REQUIREMENTS);
    }

    private static void check(Invalid.Collector wrong, RequirementGroup group, String field, HashSet<UUID> seen) {
        var size = group.requirements().size();
        checkLength(wrong, field + ".title", group.title());
        wrong.check(size > 0, field + ".requirements", "catalogue.group.empty");
        if (group.needed() != null && size > 0) {
            wrong.check(
                    group.needed() > 0 && group.needed() <= size,
                    field + ".needed",
                    "catalogue.group.needed-wrong",
                    group.needed(),
                    size);
        }
        for (var i = 0; i < size; i++)
            check(wrong, group.requirements().get(i), field + ".requirements[" + i + "]", seen);
    }

    /** A course that stood twice would let one certificate count for two. */
    private static void check(Invalid.Collector wrong, Requirement requirement, String field, HashSet<UUID> seen) {
        checkLength(wrong, field + ".title", requirement.title());
        wrong.check(!requirement.courseIds().isEmpty(), field + ".title", "catalogue.requirement.empty");
        for (var course : requirement.courseIds())
            wrong.check(seen.add(course), field + ".title", "catalogue.requirement.twice");
    }

    private static void checkLength(Invalid.Collector wrong, String field, String title) {
        wrong.check(
                title.length() <= Entered.TITLE_LENGTH,
                field,
                "catalogue.too-long",
                Entered.TITLE_LENGTH,
                title.length());
    }
}
