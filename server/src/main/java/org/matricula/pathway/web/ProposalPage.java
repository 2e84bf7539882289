package org.matricula.pathway.web;

import java.util.List;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.platform.web.FormErrors;

/** The form that proposes a pathway for a programme; {@code programme} is the slug that was chosen, or empty. */
public record ProposalPage(
        OfferedPathway offered, List<Provider> providers, String programme, MinimumForm minimum, FormErrors errors) {

    /** A provider with its programmes. */
    public record Provider(Organisation organisation, List<Programme> programmes) {}

    /** The address the form goes to. */
    public String action() {
        return offered.path() + "/programmes";
    }
}
