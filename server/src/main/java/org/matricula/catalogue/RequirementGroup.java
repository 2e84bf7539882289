package org.matricula.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;

/** Requirements of which {@code needed} have to be met; null means all of them. {@code title} may be empty. */
public record RequirementGroup(
        UUID id, String title, @Nullable Integer needed, List<Requirement> requirements) {

    public RequirementGroup {
        title = Entered.line(title);
        requirements = List.copyOf(requirements);
    }

    /** A new group that asks for all of these. */
    public static RequirementGroup all(String title, List<Requirement> requirements) {
        return new RequirementGroup(Ids.next(), title, null, requirements);
    }

    /** A new group that asks for some of these. */
    public static RequirementGroup any(int needed, String title, List<Requirement> requirements) {
        return new RequirementGroup(Ids.next(), title, needed, requirements);
    }

    /** The courses that count towards it. */
    Stream<UUID> courseIds() {
        return requirements.stream().flatMap(requirement -> requirement.courseIds().stream());
    }

    /** How many requirements have to be met. */
    public int required() {
        return needed == null ? requirements.size() : needed;
    }

    /** How many of the required ones are met; more than that count for nothing. */
    public int met(Collection<UUID> certifiedCourses) {
        var all =
                requirements.stream().filter(one -> one.isMet(certifiedCourses)).count();
        return Math.min((int) all, required());
    }
}
