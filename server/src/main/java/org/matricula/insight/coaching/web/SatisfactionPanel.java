package org.matricula.insight.coaching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.coaching.Offers;
import org.matricula.insight.coaching.HelpRatings;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Asks a learner on the home, once, how satisfied they are with the help they get; of one provider at a time. */
@Component
class SatisfactionPanel implements PagePanel {

    private static final int POSITION = 95;

    private final People people;
    private final Offers offers;
    private final Organisations organisations;
    private final HelpRatings ratings;
    private final Templates templates;

    SatisfactionPanel(
            People people, Offers offers, Organisations organisations, HelpRatings ratings, Templates templates) {
        this.people = people;
        this.offers = offers;
        this.organisations = organisations;
        this.ratings = ratings;
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
        return ratings.asked(people.personOf(caller.accountId())).stream()
                .findFirst()
                .flatMap(offers::find)
                .map(offer -> organisations.get(offer.organisationId().toString()))
                .map(provider ->
                        templates.insightCoachingSatisfactionPanel(SatisfactionForm.empty(provider, FormErrors.NONE)));
    }
}
