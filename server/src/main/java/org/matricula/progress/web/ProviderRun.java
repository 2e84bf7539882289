package org.matricula.progress.web;

import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;

/** A run with its course and the organisation that provides it. */
public record ProviderRun(Organisation organisation, Course course, CourseRun run) {

    /** The page with where its learners are. */
    public String progressPath() {
        return organisation.path() + "/runs/" + run.id() + "/progress";
    }

    /** The page with its learners. */
    public String learnersPath() {
        return organisation.path() + "/runs/" + run.id() + "/learners";
    }
}
