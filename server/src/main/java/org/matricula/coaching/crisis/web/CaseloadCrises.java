package org.matricula.coaching.crisis.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.coaching.crisis.Crises;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Crises of a coach's learners that are open, at the top of the caseload. */
@Component("coachingCaseloadCrises")
class CaseloadCrises implements PagePanel {

    private final Organisations organisations;
    private final Crises crises;
    private final Templates templates;

    CaseloadCrises(Organisations organisations, Crises crises, Templates templates) {
        this.organisations = organisations;
        this.crises = crises;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.COACH_CASELOAD;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var provider = organisations.get(subject);
        var open = crises.open(caller.accountId(), provider.id());
        return open.isEmpty() ? Optional.empty() : Optional.of(templates.coachingCrisisOpenPanel(provider, open));
    }
}
