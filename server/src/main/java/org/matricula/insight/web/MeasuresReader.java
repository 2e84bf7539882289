package org.matricula.insight.web;

import java.util.List;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.insight.InstitutionWay;
import org.matricula.insight.Measures;
import org.matricula.insight.ProgrammeMeasures;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Finds what an address of measures names, and reads it as the caller may. */
@Component
class MeasuresReader {

    private final Organisations organisations;
    private final Programmes programmes;
    private final Measures measures;
    private final Authority authority;

    MeasuresReader(Organisations organisations, Programmes programmes, Measures measures, Authority authority) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.measures = measures;
        this.authority = authority;
    }

    /** @throws NotFound if the organisation has no such programme */
    Programme programme(String organisation, String slug) {
        return programmes.get(organisations.get(organisation).id(), slug);
    }

    /** @throws NotFound as above */
    ProgrammeMeasures read(String organisation, String slug, Caller caller) {
        return measures.of(
                programme(organisation, slug), authority.holds(caller, Permission.SEE_LEARNERS, organisation));
    }

    boolean setsBaseline(String organisation, Caller caller) {
        return authority.holds(caller, Permission.APPROVE_PATHWAYS, organisation);
    }

    Organisation organisation(String slugOrId) {
        return organisations.get(slugOrId);
    }

    List<InstitutionWay> received(String organisation, Caller caller) {
        return measures.to(
                organisations.get(organisation), authority.holds(caller, Permission.DECIDE_APPLICATIONS, organisation));
    }
}
