package org.matricula.record.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's start page to its requests for records in bulk, for those who may see learners. */
@Component
final class DataPanel implements PagePanel {

    private static final int POSITION = 46;

    private final Organisations organisations;
    private final Programmes programmes;
    private final Authority authority;
    private final Templates templates;

    DataPanel(Organisations organisations, Programmes programmes, Authority authority, Templates templates) {
        this.organisations = organisations;
        this.programmes = programmes;
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
        if (!authority.holds(caller, Permission.SEE_LEARNERS, subject)) return Optional.empty();
        return organisations
                .find(subject)
                .filter(own -> !programmes.ofOrganisation(own.id()).isEmpty())
                .map(templates::recordDataPanel);
    }
}
