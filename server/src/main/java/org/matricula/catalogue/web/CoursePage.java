package org.matricula.catalogue.web;

import java.util.List;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;

/** Everything that is said about one course; {@code runs} come latest first. */
public record CoursePage(
        Course course, Organisation provider, List<RunView> runs, List<Programme> programmes, LocalTimes times) {}
