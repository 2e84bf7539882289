package org.matricula.progress.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from a run's desk to where its learners are. */
@Component
class RunPanel implements PagePanel {

    private static final int POSITION = 50;

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final Authority authority;
    private final Templates templates;

    RunPanel(Organisations organisations, Courses courses, Runs runs, Authority authority, Templates templates) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.authority = authority;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.RUN_DESK;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String runId) {
        return runs.find(UUID.fromString(runId))
                .flatMap(run -> courses.find(run.courseId()).map(course -> provided(course, run)))
                .filter(run -> holds(caller, Permission.SEE_COUNTS, run))
                .map(run -> templates.progressRunPanel(run, holds(caller, Permission.SEE_LEARNERS, run)));
    }

    private ProviderRun provided(Course course, CourseRun run) {
        return new ProviderRun(organisations.get(course.organisationId().toString()), course, run);
    }

    private boolean holds(Caller caller, Permission permission, ProviderRun run) {
        return authority.holds(caller, permission, run.organisation().slug());
    }
}
