package org.matricula.credential.recipient.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.credential.recipient.OwnClaims;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** What waits for any of a learner's verified addresses, on the learner's home; nothing where there is nothing. */
@Component
final class HomeClaims implements PagePanel {

    /** After invitations, before everything that needs no answer. */
    private static final int POSITION = 2;

    private final OwnClaims claims;
    private final Templates templates;

    HomeClaims(OwnClaims claims, Templates templates) {
        this.claims = claims;
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
        var waiting = claims.waitingFor(caller.accountId());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(templates.credentialRecipientHome(waiting));
    }
}
