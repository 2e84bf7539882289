package org.matricula.catalogue.web;

import org.matricula.catalogue.CourseRun;

/** A run on its organisation's desk. */
public record EditedRun(EditedCourse of, CourseRun run) {

    public String path() {
        return of.path() + "/runs/" + run.slug();
    }
}
