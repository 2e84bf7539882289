package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Pairing;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from an organisation's start page to what it offers, and to what waits for its answer. */
@Component
class PathwaysPanel implements PagePanel {

    private static final int POSITION = 40;

    private final Organisations organisations;
    private final PathwayReader reader;
    private final Authority authority;
    private final Templates templates;

    PathwaysPanel(Organisations organisations, PathwayReader reader, Authority authority, Templates templates) {
        this.organisations = organisations;
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
        var manages = authority.holds(caller, Permission.MANAGE_PATHWAYS, subject);
        var approves = authority.holds(caller, Permission.APPROVE_PATHWAYS, subject);
        if (!manages && !approves) return Optional.empty();
        return organisations.find(subject).map(own -> {
            var waiting = approves
                    ? reader.approvals(own).stream()
                            .filter(one -> one.pairing().state() == Pairing.State.PROPOSED)
                            .count()
                    : 0;
            return templates.pathwayManagePanel(own, manages, approves, waiting);
        });
    }
}
