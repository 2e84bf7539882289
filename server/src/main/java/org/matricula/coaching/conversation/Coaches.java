package org.matricula.coaching.conversation;

import java.util.List;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.coaching.GivenName;
import org.matricula.organisation.Member;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.springframework.stereotype.Component;

/** The coaches of a provider: its members with that role, its own or a partner's. */
@Component
public class Coaches {

    private final Members members;
    private final Accounts accounts;

    Coaches(Members members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    /** Their accounts, whoever was a member first before the others. */
    public List<UUID> of(UUID organisationId) {
        return members.of(organisationId).stream()
                .filter(member -> member.roles().contains(Role.COACH))
                .map(Member::accountId)
                .toList();
    }

    /** What learners call a coach, also one who isn't any more; empty once the account is closed. */
    String givenName(UUID coachId) {
        return accounts.find(coachId)
                .map(account -> GivenName.of(account.name()))
                .orElse("");
    }
}
