package org.matricula.credential.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's staff home to what it awarded. */
@Component
final class CredentialNavigation implements PagePanel {

    private static final int POSITION = 30;

    private final Authority authority;
    private final Organisations organisations;
    private final Templates templates;

    CredentialNavigation(Authority authority, Organisations organisations, Templates templates) {
        this.authority = authority;
        this.organisations = organisations;
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
        if (!authority.holds(caller, Permission.SEE_CREDENTIALS, subject)) return Optional.empty();
        return Optional.of(templates.credentialPanel(
                organisations.get(subject),
                authority.holds(caller, Permission.AWARD_CREDENTIALS, subject),
                authority.holds(caller, Permission.MANAGE_ISSUER, subject)));
    }
}
