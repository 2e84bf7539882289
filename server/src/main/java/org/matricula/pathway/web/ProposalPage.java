package org.matricula.pathway.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.Pairing;
import org.matricula.platform.web.FormErrors;

/**
 * The form that proposes a pathway for a programme; {@code programme} is the slug that was chosen, or empty.
 *
 * @param now how it is paired with that; null if it isn't
 */
public record ProposalPage(
        OfferedPathway offered,
        List<Provider> providers,
        String programme,
        @Nullable Pairing now,
        MinimumForm minimum,
        FormErrors errors) {

    public int version() {
        return now == null ? 0 : now.version();
    }

    /** Something else is asked by now than the editor saw. */
    public boolean isOutdated() {
        return errors.any() && minimum.version() != version();
    }

    /** A provider with its programmes. */
    public record Provider(Organisation organisation, List<Programme> programmes) {}

    /** The address the form goes to. */
    public String action() {
        return offered.path() + "/programmes";
    }
}
