package org.matricula.coaching.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Eligibilities;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.enrolment.Places;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Says to support staff, on their page of a learner, why this learner is or isn't asked about coaching. */
@Component("coachingLearnerPanel")
class LearnerPanel implements PagePanel {

    private static final int POSITION = 20;

    private final Organisations organisations;
    private final Offers offers;
    private final Eligibilities eligibilities;
    private final Consents consents;
    private final People people;
    private final Places places;
    private final Authority authority;
    private final Audit audit;
    private final Templates templates;

    LearnerPanel(
            Organisations organisations,
            Offers offers,
            Eligibilities eligibilities,
            Consents consents,
            People people,
            Places places,
            Authority authority,
            Audit audit,
            Templates templates) {
        this.organisations = organisations;
        this.offers = offers;
        this.eligibilities = eligibilities;
        this.consents = consents;
        this.people = people;
        this.places = places;
        this.authority = authority;
        this.audit = audit;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LEARNER;
    }

    @Override
    public int position() {
        return POSITION;
    }

    /** For those who see learners of a provider that offers coaching, of learners of its own runs. */
    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var seen = LearnerSubject.parse(subject);
        if (!authority.holds(caller, Permission.SEE_LEARNERS, seen.organisation())) return Optional.empty();
        var provider = organisations.get(seen.organisation());
        return offers.ofOrganisation(provider.id())
                .filter(offer -> places.knows(provider.id(), seen.learnerId()))
                .map(offer -> explain(provider, offer, seen.learnerId()));
    }

    private JteModel explain(Organisation provider, Offer offer, UUID learner) {
        var person = people.personOf(learner);
        var why = new Explanation(offer, eligibilities.of(person, offer), consents.standing(person, offer.id()));
        audit.recordLearnerView(
                learner,
                provider.id(),
                "coaching.explained",
                Map.of("offer", offer.id().toString()));
        return templates.coachingLearnerPanel(why);
    }
}
