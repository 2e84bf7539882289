package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Says on the home of whoever is coached by whom, and what is to be done. */
@Component
class OwnCoachPanel implements PagePanel {

    private static final int POSITION = 44;

    private final OwnCoachReader reader;
    private final Templates templates;

    OwnCoachPanel(OwnCoachReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var own = reader.all();
        return own.isEmpty() ? Optional.empty() : Optional.of(templates.coachingConversationOwnPanel(own));
    }
}
