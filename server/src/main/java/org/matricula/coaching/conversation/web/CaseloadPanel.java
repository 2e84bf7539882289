package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's start page to the learners whom the reader coaches. */
@Component
class CaseloadPanel implements PagePanel {

    private static final int POSITION = 1;

    private final Organisations organisations;
    private final Authority authority;
    private final Templates templates;

    CaseloadPanel(Organisations organisations, Authority authority, Templates templates) {
        this.organisations = organisations;
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
        return authority.holds(caller, Permission.COACH, subject)
                ? Optional.of(templates.coachingConversationCaseloadPanel(organisations.get(subject)))
                : Optional.empty();
    }
}
