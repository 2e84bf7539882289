package org.matricula.learningmanager.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.learningmanager.Stage;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's staff home into the Learning Manager, once it was invited. */
@Component("learningManagerOrganisationPanel")
class OrganisationPanel implements PagePanel {

    /** First: an invitation waits for an answer. */
    private static final int POSITION = 5;

    private final Authority authority;
    private final Organisations organisations;
    private final LearningManagerAccess access;
    private final Templates templates;

    OrganisationPanel(
            Authority authority, Organisations organisations, LearningManagerAccess access, Templates templates) {
        this.authority = authority;
        this.organisations = organisations;
        this.access = access;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ORGANISATION_HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        if (!authority.holds(caller, Permission.SEE_COUNTS, subject)) return Optional.empty();
        return organisations
                .find(subject)
                .filter(own -> isInvited(access.stage(own.id())))
                .map(own -> templates.learningmanagerPanel(Tab.root(own), access.stage(own.id())));
    }

    private static boolean isInvited(Stage stage) {
        return stage == Stage.OPEN || stage.mayAccept();
    }
}
