package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The latest of the conversation on the page of a case, and a field to write in. */
@Component("coachingMessagePanel")
class MessagePanel implements PagePanel {

    private static final int POSITION = 20;

    private final CaseDoor door;
    private final MessageReader reader;
    private final Templates templates;

    MessagePanel(CaseDoor door, MessageReader reader, Templates templates) {
        this.door = door;
        this.reader = reader;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.COACH_CASE;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var seen = LearnerSubject.parse(subject);
        var of = door.open(seen.organisation(), seen.learnerId());
        return Optional.of(templates.coachingConversationMessagePanel(reader.latest(of)));
    }
}
