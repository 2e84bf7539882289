package org.matricula.coaching.crisis.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The button for a learner who needs help now, on the page of their coach; with the help itself once it was pressed. */
@Component("coachingHelpPanel")
class HelpPanel implements PagePanel {

    private static final int POSITION = 5;

    private final HelpReader reader;
    private final Templates templates;

    HelpPanel(HelpReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.OWN_COACH;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        return Optional.of(templates.coachingCrisisHelpPanel(reader.read(subject, null)));
    }
}
