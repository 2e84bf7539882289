package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.coaching.conversation.Calls;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Calls on the page of a case. */
@Component("coachingCallPanel")
class CallPanel implements PagePanel {

    private static final int POSITION = 30;

    private final CaseDoor door;
    private final Calls calls;
    private final Templates templates;

    CallPanel(CaseDoor door, Calls calls, Templates templates) {
        this.door = door;
        this.calls = calls;
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
        return Optional.of(templates.coachingConversationCallPanel(of, calls.of(of.one())));
    }
}
