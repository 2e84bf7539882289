package org.matricula.pathway;

import java.time.LocalDate;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.testing.Providers;
import org.springframework.stereotype.Component;

/** Makes institutions and pathways that providers have approved. */
@Component
public record OfferedPathways(Organisations organisations, Pathways pathways, Pairings pairings) {

    public static final String CONTACT = "admissions@college.example";

    public Organisation institution() {
        return Providers.provider(organisations);
    }

    public static PathwayDetails details(String title) {
        return details(title, null);
    }

    public static PathwayDetails details(String title, LocalDate deadline) {
        return new PathwayDetails(
                title, Pathway.Offer.CREDIT, "Six credits.", "More.", "ECTS credits", deadline, CONTACT);
    }

    /** Open, and approved for the programme. */
    public Pathway open(Programme programme, String title, Minimum minimum) {
        var institution = institution();
        var made = approved(institution, programme, title, minimum);
        return pathways.open(institution, made.id());
    }

    /** Still a draft, but approved. */
    public Pathway approved(Organisation institution, Programme programme, String title, Minimum minimum) {
        var made = pathways.create(institution.id(), details(title));
        pairings.propose(made, programme, minimum);
        pairings.approve(
                made, programme, organisations.get(programme.organisationId().toString()));
        return made;
    }
}
