package org.matricula.insight.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.insight.Measures;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import pages.Templates;

/** The way to the measures of an organisation's programmes, and of its own pathways. */
final class MeasuresPanel implements PagePanel {

    private static final int POSITION = 48;

    private final Place place;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Measures measures;
    private final Authority authority;
    private final Templates templates;

    MeasuresPanel(
            Place place,
            Organisations organisations,
            Programmes programmes,
            Measures measures,
            Authority authority,
            Templates templates) {
        this.place = place;
        this.organisations = organisations;
        this.programmes = programmes;
        this.measures = measures;
        this.authority = authority;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var own = organisations.get(subject);
        var taught = authority.holds(caller, Permission.SEE_COUNTS, subject) ? leading(own) : List.<Programme>of();
        var offers = authority.holds(caller, Permission.MANAGE_PATHWAYS, subject) && measures.receives(own.id());
        return taught.isEmpty() && !offers
                ? Optional.empty()
                : Optional.of(templates.insightPanel(own, taught, offers));
    }

    private List<Programme> leading(Organisation own) {
        return programmes.ofOrganisation(own.id()).stream()
                .filter(programme -> measures.leadsSomewhere(programme.id()))
                .toList();
    }
}
