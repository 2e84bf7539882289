package org.matricula.coaching.conversation;

import java.util.List;
import java.util.UUID;
import org.matricula.organisation.Member;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.springframework.stereotype.Component;

/** The coaches of a provider: its members with that role, its own or a partner's. */
@Component
public class Coaches {

    private final Members members;

    Coaches(Members members) {
        this.members = members;
    }

    /** Their accounts, whoever was a member first before the others. */
    public List<UUID> of(UUID organisationId) {
        return members.of(organisationId).stream()
                .filter(member -> member.roles().contains(Role.COACH))
                .map(Member::accountId)
                .toList();
    }
}
