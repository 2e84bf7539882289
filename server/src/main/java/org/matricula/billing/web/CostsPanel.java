package org.matricula.billing.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.billing.Costs;
import org.matricula.billing.Prices;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's staff home to its costs, once it has agreed on a price or was charged. */
@Component
class CostsPanel implements PagePanel {

    private static final int POSITION = 50;

    private final Authority authority;
    private final Organisations organisations;
    private final Prices prices;
    private final Costs costs;
    private final Templates templates;

    CostsPanel(Authority authority, Organisations organisations, Prices prices, Costs costs, Templates templates) {
        this.authority = authority;
        this.organisations = organisations;
        this.prices = prices;
        this.costs = costs;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.ORGANISATION_HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        if (!authority.holds(caller, Permission.SEE_COSTS, subject)) return Optional.empty();
        return organisations
                .find(subject)
                .filter(own ->
                        prices.agreed(own.id()) || !costs.months(own.id()).isEmpty())
                .map(own -> templates.billingPanel(CostsPage.path(own)));
    }
}
