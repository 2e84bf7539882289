package org.matricula.billing.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.billing.Questions;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Tells partnership managers on their home that questions about charges wait for them. */
@Component
class QuestionsPanel implements PagePanel {

    private static final int POSITION = 1;

    private final Authority authority;
    private final Questions questions;
    private final Templates templates;

    QuestionsPanel(Authority authority, Questions questions, Templates templates) {
        this.authority = authority;
        this.questions = questions;
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
        if (!authority.holds(caller, Permission.MANAGE_PARTNERSHIPS, null)) return Optional.empty();
        var open =
                questions.open().values().stream().mapToInt(Integer::intValue).sum();
        return open == 0 ? Optional.empty() : Optional.of(templates.billingWaiting(open));
    }
}
