package org.matricula.catalogue.web;

import static org.matricula.platform.text.Text.t;

import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.organisation.Organisation;

/** A programme with the courses it names. */
public record ProgrammePage(Programme programme, Organisation provider, Map<UUID, Course> courses) {

    /** "Any 2 of these 7 courses", "All of these 3 requirements". */
    public static String sentence(RequirementGroup group) {
        var of =
                group.requirements().stream().allMatch(one -> one.courseIds().size() == 1) ? "courses" : "requirements";
        var size = group.requirements().size();
        return group.required() == size
                ? t("catalogue.group.all-" + of, size)
                : t("catalogue.group.any-" + of, group.required(), size);
    }

    /** The same for the whole programme, in one line. */
    public String sentence() {
        var groups = programme.groups();
        if (groups.isEmpty()) return t("catalogue.programme.unsettled");
        return groups.size() == 1
                ? sentence(groups.getFirst())
                : t(
                        "catalogue.programme.parts",
                        groups.size(),
                        programme.progress(java.util.Set.of()).needed());
    }

    /** Whether its title says more than its courses' titles do. */
    public boolean isNamed(Requirement requirement) {
        return requirement.courseIds().size() > 1
                || !requirement
                        .title()
                        .equals(courses.get(requirement.courseIds().getFirst()).title());
    }
}
