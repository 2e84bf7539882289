package org.matricula.catalogue.web;

import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.organisation.Organisation;

/** A course in a list, with the run to show first; null if it has none. */
public record CourseCard(
        Course course, Organisation provider, @Nullable RunView run) {}
