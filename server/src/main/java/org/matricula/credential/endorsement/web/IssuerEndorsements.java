package org.matricula.credential.endorsement.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.credential.endorsement.EndorsementReading;
import org.matricula.organisation.Organisations;
import org.matricula.platform.web.PublicPanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Who endorses an issuer, on its public page. */
@Component
final class IssuerEndorsements implements PublicPanel {

    private final Organisations organisations;
    private final EndorsementReading endorsements;
    private final Templates templates;

    IssuerEndorsements(Organisations organisations, EndorsementReading endorsements, Templates templates) {
        this.organisations = organisations;
        this.endorsements = endorsements;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ISSUER;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<JteModel> panelFor(String subject) {
        return organisations
                .find(subject)
                .map(organisation -> endorsements.shownOfIssuer(organisation.id()))
                .filter(shown -> !shown.isEmpty())
                .map(templates::credentialEndorsedBy);
    }
}
