package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Says on an organisation's start page how many coach, and whether learners wait for one. */
@Component("coachingTeamPanel")
class TeamPanel implements PagePanel {

    private static final int POSITION = 51;

    private final Organisations organisations;
    private final Offers offers;
    private final TeamReader reader;
    private final Authority authority;
    private final Templates templates;

    TeamPanel(Organisations organisations, Offers offers, TeamReader reader, Authority authority, Templates templates) {
        this.organisations = organisations;
        this.offers = offers;
        this.reader = reader;
        this.authority = authority;
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
        if (!authority.holds(caller, Permission.LEAD_COACHING, subject)) return Optional.empty();
        return offers.ofOrganisation(organisations.get(subject).id())
                .map(offer -> templates.coachingConversationTeamPanel(reader.team(subject)));
    }
}
