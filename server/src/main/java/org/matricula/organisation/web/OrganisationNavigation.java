package org.matricula.organisation.web;

import java.util.ArrayList;
import java.util.List;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** The organisations one works for, by name while they are few; after them the platform's own pages. */
@Component
class OrganisationNavigation implements Navigation {

    private static final int FEW = 2;
    private static final int LEFT = 10;
    private static final int RIGHT = 90;

    private final Members members;

    OrganisationNavigation(Members members) {
        this.members = members;
    }

    @Override
    public List<Entry> entriesFor(Caller.SignedIn caller) {
        var entries = new ArrayList<>(organisations(members.organisationsOf(caller.accountId())));
        for (var role : members.platformRolesOf(caller.accountId())) {
            if (role.permissions().contains(Permission.ADD_ORGANISATIONS))
                add(entries, Entry.work("organisation.navigation.operator", "/operator/organisations", RIGHT));
            if (role.permissions().contains(Permission.READ_OUTBOX))
                add(entries, Entry.work("platform.outbox.navigation", "/operator/outbox", RIGHT + 1));
        }
        return entries;
    }

    private static List<Entry> organisations(List<Organisation> own) {
        if (own.size() > FEW) return List.of(Entry.work("organisation.navigation.mine", "/organisations", LEFT));
        return own.stream()
                .map(organisation -> Entry.work(
                        "organisation.navigation.one", List.of(organisation.name()), organisation.path(), LEFT))
                .toList();
    }

    private static void add(List<Entry> entries, Entry entry) {
        if (!entries.contains(entry)) entries.add(entry);
    }
}
