package org.matricula.learningmanager.web;

import java.util.List;
import java.util.UUID;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** The Learning Manager stands among the places of work for whoever may see in it, from the acceptance of its terms on. */
@Component
class ManagerNavigation implements Navigation {

    /** Before the other places of work. */
    private static final int LEFT = 5;

    private final Members members;
    private final LearningManagerAccess access;

    ManagerNavigation(Members members, LearningManagerAccess access) {
        this.members = members;
        this.access = access;
    }

    /** One entry: of several organisations one is chosen on a page. */
    @Override
    public List<Entry> entriesFor(Caller.SignedIn caller) {
        var open = openTo(caller.accountId());
        if (open.isEmpty()) return List.of();
        var address = open.size() == 1 ? Tab.root(open.getFirst()) : "/learning-manager";
        return List.of(Entry.work("learningmanager.title", address, LEFT));
    }

    /** Where this person may see the Learning Manager, by name. */
    List<Organisation> openTo(UUID accountId) {
        var own = members.organisationsOf(accountId);
        var open = access.openTo(own.stream().map(Organisation::id).toList());
        return own.stream()
                .filter(organisation -> open.contains(organisation.id()))
                .filter(organisation -> seesCounts(organisation, accountId))
                .toList();
    }

    private boolean seesCounts(Organisation organisation, UUID accountId) {
        return members.rolesOf(organisation.id(), accountId).stream()
                .anyMatch(role -> role.permissions().contains(Permission.SEE_COUNTS));
    }
}
