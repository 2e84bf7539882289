package org.matricula.discussion;

import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.organisation.Organisation;

/** Where a comment stands: the step as it is published now. */
public record Placement(Organisation provider, Course course, CourseRun run, PlacedStep step) {

    /** Of the step itself. */
    public String stepPath() {
        return "/courses/" + course.slug() + "/runs/" + run.slug() + "/steps/" + number();
    }

    /** Of the step's discussion, without a slash at its end. */
    public String path() {
        return stepPath() + "/comments";
    }

    public String commentPath(java.util.UUID commentId) {
        return path() + "/" + commentId + "#c-" + commentId;
    }

    public String number() {
        return step.number().toString();
    }

    public String title() {
        return step.title();
    }
}
