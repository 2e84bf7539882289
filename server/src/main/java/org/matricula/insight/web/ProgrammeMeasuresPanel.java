package org.matricula.insight.web;

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

/** The way from a programme on its team's desk to its measures. */
@Component
class ProgrammeMeasuresPanel implements PagePanel {

    private static final int POSITION = 10;

    private final Programmes programmes;
    private final Organisations organisations;
    private final Authority authority;
    private final Templates templates;

    ProgrammeMeasuresPanel(
            Programmes programmes, Organisations organisations, Authority authority, Templates templates) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.authority = authority;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.PROGRAMME_DESK;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var programme = programmes.get(subject);
        var provider = organisations.get(programme.organisationId().toString());
        if (!authority.holds(caller, Permission.SEE_COUNTS, provider.slug())) return Optional.empty();
        return Optional.of(templates.insightProgrammePanel(MeasuresPage.path(provider, subject)));
    }
}
