package org.matricula.coaching.partner.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.coaching.partner.Forgetting;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** On the account page of whoever a coaching partner was told of: how to have it forget. */
@Component("coachingForgettingPanel")
class ForgettingPanel implements PagePanel {

    private static final int POSITION = 60;

    private final Forgetting forgetting;
    private final Templates templates;

    ForgettingPanel(Forgetting forgetting, Templates templates) {
        this.forgetting = forgetting;
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
        var partners = forgetting.partnersOf(caller.accountId());
        return partners.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.coachingForgetting(String.join(", ", partners)));
    }
}
