package org.matricula.catalogue.web;

import java.util.UUID;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.Tests;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** Finds what an editor's address names; what belongs to another organisation is not found. */
@Component
public class Desk {

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final Tests tests;
    private final Programmes programmes;

    Desk(Organisations organisations, Courses courses, Runs runs, Tests tests, Programmes programmes) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.tests = tests;
        this.programmes = programmes;
    }

    public Organisation organisation(String slugOrId) {
        return organisations.get(slugOrId);
    }

    public EditedCourse course(String organisation, String course) {
        var own = organisations.get(organisation);
        return new EditedCourse(own, courses.get(own.id(), course));
    }

    public EditedRun run(String organisation, String course, String run) {
        var edited = course(organisation, course);
        return new EditedRun(edited, runs.get(edited.course().id(), run));
    }

    /** @throws NotFound also if this is no id */
    CourseTest test(EditedRun run, UUID test) {
        return tests.get(run.run().id(), test);
    }

    Programme programme(Organisation organisation, String programme) {
        return programmes.get(organisation.id(), programme);
    }
}
