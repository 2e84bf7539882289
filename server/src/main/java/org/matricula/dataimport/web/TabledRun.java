package org.matricula.dataimport.web;

import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;

/** A run whose tables its provider reads. */
public record TabledRun(Organisation provider, Course course, CourseRun run) {

    public String progressPath() {
        return provider.path() + "/runs/" + run.id() + "/progress";
    }

    public String tablesPath() {
        return provider.path() + "/runs/" + run.id() + "/tables";
    }
}
