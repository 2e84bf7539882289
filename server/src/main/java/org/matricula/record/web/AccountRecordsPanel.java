package org.matricula.record.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from a learner's profile to their records. */
@Component
final class AccountRecordsPanel implements PagePanel {

    private static final int POSITION = 5;

    private final Templates templates;

    AccountRecordsPanel(Templates templates) {
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
        return Optional.of(templates.recordAccount());
    }
}
