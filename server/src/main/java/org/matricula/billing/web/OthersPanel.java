package org.matricula.billing.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import org.matricula.billing.Agreements;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** On a course's page at its provider: whether others may invite to it, and the way to change that. */
@Component
class OthersPanel implements PagePanel {

    private static final int POSITION = 60;

    private final Courses courses;
    private final Organisations organisations;
    private final Agreements agreements;
    private final Templates templates;

    OthersPanel(Courses courses, Organisations organisations, Agreements agreements, Templates templates) {
        this.courses = courses;
        this.organisations = organisations;
        this.agreements = agreements;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.COURSE_DESK;
    }

    @Override
    public int position() {
        return POSITION;
    }

    /** Whoever sees the page may edit the course, and so this. */
    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String courseId) {
        return courses.find(UUID.fromString(courseId)).map(course -> {
            var provider = organisations.get(course.organisationId().toString());
            var path = provider.path() + "/courses/" + course.slug() + "/invitations-by-others";
            return templates.billingOthersPanel(path, agreements.providerExcludes(course.id()));
        });
    }
}
