package org.matricula.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.organisation.Organisation;
import org.matricula.platform.web.FormErrors;

/**
 * The form of a programme with all the organisation's courses to choose from; {@code edited} is null for a new one,
 * {@code lost} names what others have saved that this form would take away.
 */
public record ProgrammeFormPage(
        Organisation organisation,
        @Nullable EditedProgramme edited,
        ProgrammeForm form,
        List<Course> courses,
        FormErrors errors,
        @Nullable List<String> lost) {

    /** Where the form goes. */
    public String action() {
        return edited == null ? organisation.path() + "/programmes" : edited.path();
    }

    public List<Course> unchosen() {
        var chosen = form.chosen();
        return courses.stream().filter(course -> !chosen.contains(course.id())).toList();
    }

    /** The titles of its courses; one that is gone, or was never ours, is left out. */
    public List<String> titles(RequirementForm requirement) {
        return requirement.courses().stream()
                .flatMap(id -> courses.stream().filter(course -> course.id().equals(id)))
                .map(Course::title)
                .toList();
    }

    /** Whether a name is of use: a single course is known by its own title. */
    public boolean canBeNamed(RequirementForm requirement) {
        var titles = titles(requirement);
        return titles.size() != 1
                || !requirement.title().isEmpty() && !requirement.title().equals(titles.getFirst());
    }
}
