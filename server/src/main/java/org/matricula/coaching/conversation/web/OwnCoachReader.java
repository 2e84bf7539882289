package org.matricula.coaching.conversation.web;

import org.matricula.account.Directory;
import org.matricula.account.People;
import org.matricula.coaching.Consents;
import org.matricula.coaching.GivenName;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.Assignment;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Reads what whoever is signed in sees of their coach. */
@Component
class OwnCoachReader {

    private final Organisations organisations;
    private final Offers offers;
    private final Consents consents;
    private final Caseload caseload;
    private final People people;
    private final Directory directory;

    OwnCoachReader(
            Organisations organisations,
            Offers offers,
            Consents consents,
            Caseload caseload,
            People people,
            Directory directory) {
        this.organisations = organisations;
        this.offers = offers;
        this.consents = consents;
        this.caseload = caseload;
        this.people = people;
        this.directory = directory;
    }

    /** @throws NotFound if this organisation offers no coaching, or the reader never had to do with it */
    OwnCoach read(String organisation) {
        var provider = organisations.get(organisation);
        var offer = offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new);
        var person = person();
        var standing = consents.standing(person, offer.id());
        if (!standing.everConsented()) throw new NotFound();
        var assignment = caseload.current(person, offer.id()).orElse(null);
        return new OwnCoach(
                provider, offer, standing.isConsenting(), assignment, assignment == null ? "" : coach(assignment));
    }

    private Person person() {
        return people.personOf(Caller.currentAccountId().orElseThrow(NotFound::new));
    }

    private String coach(Assignment assignment) {
        var entry = directory.entries(java.util.List.of(assignment.coachId())).get(assignment.coachId());
        return entry == null ? "" : GivenName.of(entry.name());
    }
}
