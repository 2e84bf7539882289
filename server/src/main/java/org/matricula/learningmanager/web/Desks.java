package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.List;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Sets the desk for whoever sends the current request. That the Learning Manager is open, {@link Door} has seen to. */
@Component
class Desks {

    private final Organisations organisations;
    private final Authority authority;

    Desks(Organisations organisations, Authority authority) {
        this.organisations = organisations;
        this.authority = authority;
    }

    /** @param slug of the organisation, as in the path; @throws NotFound if there is none */
    Desk of(String slug, Tab active) {
        return of(organisations.get(slug), active);
    }

    Desk of(Organisation organisation, Tab active) {
        return new Desk(organisation, active, tabs(organisation));
    }

    /** Whether whoever sends the current request may do this here. */
    boolean holds(Permission permission, Organisation organisation) {
        return Caller.any()
                .filter(caller -> authority.holds(caller, permission, organisation.slug()))
                .isPresent();
    }

    private List<Tab> tabs(Organisation organisation) {
        return Arrays.stream(Tab.values())
                .filter(tab -> holds(tab.permission(), organisation))
                .toList();
    }
}
