package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.pathway.OwnApplications;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** A learner's applications on the home page; nothing for those without. */
@Component
final class ApplicationPanel implements PagePanel {

    private static final int POSITION = 11;

    private final People people;
    private final OwnApplications applications;
    private final Templates templates;

    ApplicationPanel(People people, OwnApplications applications, Templates templates) {
        this.people = people;
        this.applications = applications;
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
        var all = applications.of(people.personOf(caller.accountId()));
        return all.isEmpty() ? Optional.empty() : Optional.of(templates.pathwayApplicationHome(all));
    }
}
