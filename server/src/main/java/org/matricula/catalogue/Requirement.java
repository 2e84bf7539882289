package org.matricula.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Ids;

/**
 * One thing a programme asks for: a verified certificate of any one of these courses. An empty {@code title} is read
 * back as the titles of the courses.
 */
public record Requirement(UUID id, String title, List<UUID> courseIds) {

    public Requirement {
        title = Entered.line(title);
        courseIds = courseIds.stream().distinct().toList();
    }

    /** A new requirement, named by the titles of its courses. */
    public static Requirement anyOf(UUID... courseIds) {
        return new Requirement(Ids.next(), "", List.of(courseIds));
    }

    public boolean isMet(Collection<UUID> certifiedCourses) {
        return courseIds.stream().anyMatch(certifiedCourses::contains);
    }
}
