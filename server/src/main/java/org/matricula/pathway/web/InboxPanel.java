package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.ReceivedPathways;
import org.matricula.pathway.Receiver;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an institution's staff home to the records it received, with how many are new or wait. */
@Component
class InboxPanel implements PagePanel {

    private static final int POSITION = 30;

    private final Authority authority;
    private final Organisations organisations;
    private final ReceivedPathways pathways;
    private final Inbox inbox;
    private final Templates templates;

    InboxPanel(
            Authority authority,
            Organisations organisations,
            ReceivedPathways pathways,
            Inbox inbox,
            Templates templates) {
        this.authority = authority;
        this.organisations = organisations;
        this.pathways = pathways;
        this.inbox = inbox;
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

    /** None where there are no pathways: most organisations receive nothing. */
    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        if (!authority.holds(caller, Permission.DECIDE_APPLICATIONS, subject)) return Optional.empty();
        return organisations
                .find(subject)
                .map(own -> new InboxDesk(own, new Receiver.Institution(own.id())))
                .filter(desk -> !pathways.of(desk.receiver()).isEmpty())
                .map(desk -> templates.pathwayInboxPanel(
                        desk.path(),
                        inbox.count(desk.receiver(), InboxReader.NEW),
                        inbox.count(desk.receiver(), InboxReader.WAITING)));
    }
}
