package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.coaching.conversation.Call;
import org.matricula.coaching.conversation.Calls;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Calls on a learner's page of the coach: those to come, and those that were. */
@Component("coachingOwnCallPanel")
class OwnCallPanel implements PagePanel {

    private static final int POSITION = 30;

    private final OwnCoachReader reader;
    private final Calls calls;
    private final Templates templates;

    OwnCallPanel(OwnCoachReader reader, Calls calls, Templates templates) {
        this.reader = reader;
        this.calls = calls;
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
        var shown = calls.of(own.assignment()).stream()
                .filter(call -> call.state() != Call.State.CANCELLED)
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(templates.coachingConversationOwnCalls(own, shown));
    }
}
