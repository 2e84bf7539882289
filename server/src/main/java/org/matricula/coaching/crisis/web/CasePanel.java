package org.matricula.coaching.crisis.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.coaching.Offers;
import org.matricula.coaching.crisis.OwnCrises;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The coach's button on a learner's case, or the way to the crisis that is open. */
@Component("coachingCrisisCasePanel")
class CasePanel implements PagePanel {

    private static final int POSITION = 5;

    private final Organisations organisations;
    private final Offers offers;
    private final OwnCrises crises;
    private final People people;
    private final Templates templates;

    CasePanel(Organisations organisations, Offers offers, OwnCrises crises, People people, Templates templates) {
        this.organisations = organisations;
        this.offers = offers;
        this.crises = crises;
        this.people = people;
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
        var provider = organisations.get(seen.organisation());
        return offers.ofOrganisation(provider.id())
                .map(offer -> templates.coachingCrisisCasePanel(
                        provider,
                        seen.learnerId(),
                        crises.open(people.personOf(seen.learnerId()), offer.id())
                                .orElse(null)));
    }
}
