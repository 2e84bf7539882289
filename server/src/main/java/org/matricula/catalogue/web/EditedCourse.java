package org.matricula.catalogue.web;

import org.matricula.catalogue.Course;
import org.matricula.organisation.Organisation;

/** A course on its organisation's desk. */
public record EditedCourse(Organisation organisation, Course course) {

    public String path() {
        return organisation.path() + "/courses/" + course.slug();
    }

    public LocalTimes times() {
        return new LocalTimes(organisation.zone());
    }
}
