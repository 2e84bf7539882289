package org.matricula.coaching.crisis.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.coaching.Offers;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Says on the desk of an offer who is told of a crisis, and warns where too few are. */
@Component("coachingCrisisDeskPanel")
class DeskPanel implements PagePanel {

    private static final int POSITION = 10;

    private final SettingsReader reader;
    private final Offers offers;
    private final Authority authority;
    private final Templates templates;

    DeskPanel(SettingsReader reader, Offers offers, Authority authority, Templates templates) {
        this.reader = reader;
        this.offers = offers;
        this.authority = authority;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.COACHING_READINESS;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var provider = reader.provider(subject);
        if (offers.ofOrganisation(provider.id()).isEmpty()) return Optional.empty();
        var leads = authority.holds(caller, Permission.LEAD_COACHING, subject);
        return Optional.of(templates.coachingCrisisDeskPanel(reader.page(provider), leads));
    }
}
