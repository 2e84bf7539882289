package org.matricula.progress.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's home to its runs. */
@Component
class RunCountsPanel implements PagePanel {

    private static final int POSITION = 30;

    private final Authority authority;
    private final Templates templates;

    RunCountsPanel(Authority authority, Templates templates) {
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
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String organisation) {
        return authority.holds(caller, Permission.SEE_COUNTS, organisation)
                ? Optional.of(templates.progressPanel(organisation))
                : Optional.empty();
    }
}
