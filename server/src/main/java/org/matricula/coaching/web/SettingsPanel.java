package org.matricula.coaching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** What a learner said about coaching, in their account, and the way to change it. */
@Component("coachingSettingsPanel")
class SettingsPanel implements PagePanel {

    private static final int POSITION = 15;

    private final OwnCoaching reader;
    private final Templates templates;

    SettingsPanel(OwnCoaching reader, Templates templates) {
        this.reader = reader;
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
        var own = reader.settings(reader.person());
        return own.isEmpty() ? Optional.empty() : Optional.of(templates.coachingSettingsPanel(own));
    }
}
