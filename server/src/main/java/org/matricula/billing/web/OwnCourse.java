package org.matricula.billing.web;

import org.matricula.catalogue.Course;
import org.matricula.organisation.Organisation;

/** A course with the provider that gives it. */
public record OwnCourse(Organisation provider, Course course) {

    /** Its page on the desk of its programme managers. */
    public String path() {
        return provider.path() + "/courses/" + course.slug();
    }
}
