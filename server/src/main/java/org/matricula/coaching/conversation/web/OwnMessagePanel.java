package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The conversation on a learner's page of the coach. */
@Component("coachingOwnMessagePanel")
class OwnMessagePanel implements PagePanel {

    private static final int POSITION = 20;

    private final OwnCoachReader reader;
    private final OwnMessages messages;
    private final Templates templates;

    OwnMessagePanel(OwnCoachReader reader, OwnMessages messages, Templates templates) {
        this.reader = reader;
        this.messages = messages;
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
        var own = reader.read(subject);
        if (own.assignment() == null) return Optional.empty();
        var page = messages.page(own, null, "", FormErrors.NONE);
        return Optional.of(templates.coachingConversationOwnMessagePanel(page));
    }
}
