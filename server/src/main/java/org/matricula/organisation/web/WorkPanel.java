package org.matricula.organisation.web;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.matricula.organisation.Members;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way to the organisations one works in, first on the home of those who do: most of them learn nothing here. */
@Component
class WorkPanel implements PagePanel {

    private static final int POSITION = 0;

    private final Members members;
    private final Staff staff;
    private final Templates templates;

    WorkPanel(Members members, Staff staff, Templates templates) {
        this.members = members;
        this.staff = staff;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var workplaces = members.organisationsOf(caller.accountId()).stream()
                .map(one -> new Workplace(
                        one.name(), one.path(), StaffMember.roleNames(staff.rolesOf(one.id(), caller.accountId()))))
                .toList();
        return workplaces.isEmpty() ? Optional.empty() : Optional.of(templates.organisationWork(workplaces));
    }
}
