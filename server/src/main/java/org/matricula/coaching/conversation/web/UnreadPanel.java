package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.coaching.conversation.Conversation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Who waits for an answer, above a coach's learners; and the ways to templates and the calendar. */
@Component("coachingUnreadPanel")
class UnreadPanel implements PagePanel {

    private static final int POSITION = 20;

    private final Organisations organisations;
    private final Conversation conversation;
    private final Templates templates;

    UnreadPanel(Organisations organisations, Conversation conversation, Templates templates) {
        this.organisations = organisations;
        this.conversation = conversation;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.COACH_CASELOAD;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var provider = organisations.get(subject);
        var unread = conversation.unread(caller.accountId(), provider.id());
        return Optional.of(templates.coachingConversationUnread(provider, unread));
    }
}
