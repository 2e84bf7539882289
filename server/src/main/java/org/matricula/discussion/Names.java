package org.matricula.discussion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.organisation.NamedMembers;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * What authors are called. Whoever has no account here is of a team that imported data names: known by that name, or
 * as a member of the course team.
 */
@Component
class Names {

    private final Accounts accounts;
    private final NamedMembers named;

    Names(Accounts accounts, NamedMembers named) {
        this.accounts = accounts;
        this.named = named;
    }

    /** Each of these has a name; at most two statements, however many. */
    Map<UUID, String> of(Collection<UUID> authorIds) {
        var names = new HashMap<>(accounts.names(authorIds));
        var others = authorIds.stream()
                .filter(id -> !names.containsKey(id))
                .distinct()
                .toList();
        if (others.isEmpty()) return names;
        var known = named.names(others);
        for (var id : others) {
            var name = known.getOrDefault(id, "");
            names.put(id, name.isEmpty() ? Text.t("discussion.team-member") : name);
        }
        return names;
    }
}
