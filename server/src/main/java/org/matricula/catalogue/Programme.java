package org.matricula.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Courses that lead to something together. {@code version} grows with every change; {@code slug} is unique on the
 * platform and never changes; {@code description} is Markdown; {@code courses} are all that count towards it, by id.
 */
public record Programme(
        UUID id,
        UUID organisationId,
        String slug,
        String title,
        String summary,
        String description,
        int version,
        List<RequirementGroup> groups,
        Map<UUID, Course> courses) {

    public Programme {
        groups = List.copyOf(groups);
        courses = Map.copyOf(courses);
    }

    /**
     * How far somebody has come who holds verified certificates of these courses. Groups count for themselves: what is
     * too much in one doesn't make up for another.
     */
    public Completion progress(Collection<UUID> certifiedCourses) {
        return new Completion(
                groups.stream().mapToInt(group -> group.met(certifiedCourses)).sum(),
                groups.stream().mapToInt(RequirementGroup::required).sum());
    }

    Programme requiring(Required required) {
        return new Programme(
                id, organisationId, slug, title, summary, description, version, required.groups(), required.courses());
    }

    /** What is gathered from other tables. */
    record Required(List<RequirementGroup> groups, Map<UUID, Course> courses) {}

    public Stream<Requirement> requirements() {
        return groups.stream().flatMap(group -> group.requirements().stream());
    }

    /** Every course that counts towards this programme; each stands in it once. */
    public List<UUID> courseIds() {
        return groups.stream().flatMap(RequirementGroup::courseIds).toList();
    }
}
