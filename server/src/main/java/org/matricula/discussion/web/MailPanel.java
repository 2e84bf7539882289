package org.matricula.discussion.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from the account page to the mail about answers. */
@Component
class MailPanel implements PagePanel {

    private static final int POSITION = 60;

    private final Templates templates;

    MailPanel(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        return Optional.of(templates.discussionMailPanel());
    }
}
