package org.matricula.organisation.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.organisation.Member;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** An organisation's members with their names. */
@Component
class Staff {

    private final Members members;
    private final Accounts accounts;
    private final Authority authority;

    Staff(Members members, Accounts accounts, Authority authority) {
        this.members = members;
        this.accounts = accounts;
        this.authority = authority;
    }

    List<StaffMember> of(UUID organisationId) {
        var found = members.of(organisationId);
        var names = accounts.names(found.stream().map(Member::accountId).toList());
        return found.stream()
                .map(member -> staffMember(member, names.getOrDefault(member.accountId(), "")))
                .toList();
    }

    /** @throws NotFound if this is no member */
    StaffMember get(UUID organisationId, UUID accountId) {
        return of(organisationId).stream()
                .filter(member -> member.id().equals(accountId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The names of those who can give roles, for whoever lacks one. */
    List<String> owners(UUID organisationId) {
        var owners = members.of(organisationId).stream()
                .filter(Member::isOwner)
                .map(Member::accountId)
                .toList();
        return accounts.names(owners).values().stream().sorted().toList();
    }

    Collection<Role> rolesOf(UUID organisationId, UUID accountId) {
        return members.rolesOf(organisationId, accountId);
    }

    /** What the caller of this request may do in the organisation. */
    java.util.Set<Permission> held(Caller caller, String slug) {
        return java.util.Arrays.stream(Permission.values())
                .filter(permission -> authority.holds(caller, permission, slug))
                .collect(Collectors.toSet());
    }

    private StaffMember staffMember(Member member, String name) {
        var address =
                accounts.find(member.accountId()).map(Account::primaryAddress).orElse("");
        return new StaffMember(member.accountId(), name, address, member.roles(), member.addedAt());
    }
}
