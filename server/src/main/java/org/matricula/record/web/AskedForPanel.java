package org.matricula.record.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.matricula.record.DataConsents;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Tells a learner, at home, that somebody asks for a record of theirs: for a month, until they agree or it is closed. */
@Component
final class AskedForPanel implements PagePanel {

    private static final int POSITION = 4;

    private final People people;
    private final DataConsents consents;
    private final Templates templates;

    AskedForPanel(People people, DataConsents consents, Templates templates) {
        this.people = people;
        this.consents = consents;
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
        var asked = consents.unanswered(people.personOf(caller.accountId()));
        return asked.isEmpty() ? Optional.empty() : Optional.of(templates.recordAsked(asked));
    }
}
