package org.matricula.platform.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.platform.security.Caller;

/** What a module adds to a page of a lower one, for example a card on the learner's home. */
public interface PagePanel {

    /** Pages that take panels. */
    enum Place {
        HOME,
        ORGANISATION_HOME,
        RUN_DESK,
        RUN_PROGRESS
    }

    Place place();

    /** Panels stand in ascending order. */
    int position();

    /** {@code subject} is what the page is about: the slug of an organisation, the id of a run; empty on the learner's home. */
    Optional<JteModel> panelFor(Caller.SignedIn caller, String subject);
}
