package org.matricula.record.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.matricula.record.RecordRequests;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's start page to what learners ask about their records. */
@Component
final class RequestsPanel implements PagePanel {

    private static final int POSITION = 45;

    private final Organisations organisations;
    private final RecordRequests requests;
    private final Authority authority;
    private final Templates templates;

    RequestsPanel(Organisations organisations, RecordRequests requests, Authority authority, Templates templates) {
        this.organisations = organisations;
        this.requests = requests;
        this.authority = authority;
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
        if (!authority.holds(caller, Permission.ANSWER_REQUESTS, subject)) return Optional.empty();
        return organisations.find(subject).map(own -> templates.recordRequestPanel(own, requests.countOpen(own.id())));
    }
}
