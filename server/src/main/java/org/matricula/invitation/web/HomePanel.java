package org.matricula.invitation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.invitation.Answers;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The invitations to any of a learner's verified addresses, on the learner's home; nothing where there are none. */
@Component("invitationHomePanel")
final class HomePanel implements PagePanel {

    /** Above everything else: they wait for an answer. */
    private static final int POSITION = 1;

    private final Answers answers;
    private final Offers offers;
    private final Templates templates;

    HomePanel(Answers answers, Offers offers, Templates templates) {
        this.answers = answers;
        this.offers = offers;
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
        var waiting = answers.waitingFor(caller.accountId());
        if (waiting.isEmpty()) return Optional.empty();
        var found = offers.of(waiting);
        return Optional.of(templates.invitationHome(waiting.stream()
                .map(invitation -> new HomeInvitation(invitation, found.get(invitation)))
                .toList()));
    }
}
