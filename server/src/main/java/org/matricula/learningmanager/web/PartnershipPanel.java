package org.matricula.learningmanager.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Beside what is agreed with an organisation: how far it is on its way into the Learning Manager, and the next step. */
@Component("learningManagerPartnershipPanel")
class PartnershipPanel implements PagePanel {

    private final Organisations organisations;
    private final LearningManagerAccess access;
    private final Templates templates;

    PartnershipPanel(Organisations organisations, LearningManagerAccess access, Templates templates) {
        this.organisations = organisations;
        this.access = access;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PARTNERSHIP;
    }

    @Override
    public int position() {
        return 1;
    }

    /** Whoever sees the page may invite. */
    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String organisationId) {
        return organisations
                .find(organisationId)
                .map(one -> templates.learningmanagerPartnershipPanel(
                        one,
                        access.stage(one.id()),
                        access.latestInvitation(one.id()).orElse(null),
                        access.latestAcceptance(one.id()).orElse(null)));
    }
}
