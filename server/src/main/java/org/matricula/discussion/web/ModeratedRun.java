package org.matricula.discussion.web;

import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;

/** A run whose comments its provider's team moderates. */
public record ModeratedRun(Organisation provider, Course course, CourseRun run) {

    public String deskPath() {
        return provider.path() + "/courses/" + course.slug() + "/runs/" + run.slug();
    }

    public String path() {
        return deskPath() + "/moderation";
    }
}
