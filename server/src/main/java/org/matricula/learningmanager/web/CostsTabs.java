package org.matricula.learningmanager.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The tabs of the Learning Manager above an organisation's costs, and the way to its budgets; none before it is open. */
@Component
class CostsTabs implements PagePanel {

    private final Organisations organisations;
    private final LearningManagerAccess access;
    private final Desks desks;
    private final Templates templates;

    CostsTabs(Organisations organisations, LearningManagerAccess access, Desks desks, Templates templates) {
        this.organisations = organisations;
        this.access = access;
        this.desks = desks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.COSTS;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        return organisations
                .find(subject)
                .filter(own -> access.isOpen(own.id()))
                .map(own -> templates.learningmanagerCostsTop(desks.of(own, Tab.COSTS)));
    }
}
