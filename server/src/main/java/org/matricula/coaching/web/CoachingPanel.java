package org.matricula.coaching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's start page to what it offers in coaching. */
@Component
class CoachingPanel implements PagePanel {

    private static final int POSITION = 50;

    private final DeskReader reader;
    private final Authority authority;
    private final Templates templates;

    CoachingPanel(DeskReader reader, Authority authority, Templates templates) {
        this.reader = reader;
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

    /** For organisations that have a programme coaching could come with. */
    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        if (!authority.holds(caller, Permission.MANAGE_COACHING, subject)) return Optional.empty();
        var desk = reader.desk(subject);
        return desk.programmes().isEmpty() ? Optional.empty() : Optional.of(templates.coachingPanel(desk));
    }
}
