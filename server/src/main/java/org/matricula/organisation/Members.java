package org.matricula.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff of organisations and of the platform. An organisation that has an owner never loses its last one. */
@Service
public class Members {

    private final MemberStore store;
    private final OrganisationStore organisations;
    private final Audit audit;
    private final Clock clock;

    Members(MemberStore store, OrganisationStore organisations, Audit audit, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives a role; one that is held already stays as it is. */
    @Transactional
    public void add(UUID organisationId, UUID accountId, Role role) {
        store.add(
                organisationId,
                accountId,
                role,
                clock.instant(),
                Caller.currentAccountId().orElse(null));
        audit.record(organisationId, "member.role-given", "account", accountId, Map.of("role", role));
    }

    @Transactional
    public void addPlatform(UUID accountId, PlatformRole role) {
        store.addPlatform(accountId, role, clock.instant());
        audit.record(null, "platform-member.role-given", "account", accountId, Map.of("role", role));
    }

    @Transactional
    public void removePlatform(UUID accountId, PlatformRole role) {
        store.removePlatform(accountId, role);
        audit.record(null, "platform-member.role-taken", "account", accountId, Map.of("role", role));
    }

    /** Where somebody is staff, by name. */
    public List<Organisation> organisationsOf(UUID accountId) {
        return organisations.ofMember(accountId);
    }

    /** Everybody of an organisation, the longest-serving first. */
    public List<Member> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** Whether it has anybody here. */
    public boolean any(UUID organisationId) {
        return store.any(organisationId);
    }

    /** Empty for somebody who is no member. */
    public Set<Role> rolesOf(UUID organisationId, UUID accountId) {
        return store.roles(organisationId, accountId);
    }

    /** Who has this role on the platform, in the order in which they got it. */
    public List<UUID> ofPlatform(PlatformRole role) {
        return store.ofPlatform(role);
    }

    public Set<PlatformRole> platformRolesOf(UUID accountId) {
        return store.platformRoles(accountId);
    }

    /**
     * Changes what a member is.
     *
     * @param roles at least one; taking all is {@link #remove}
     * @throws NotFound if this is no member, Refusal if nobody would be owner any more or no role is left
     */
    @Transactional
    public void setRoles(UUID organisationId, UUID accountId, Set<Role> roles) {
        if (roles.isEmpty()) throw new Refusal("organisation.members.no-role");
        var before = change(organisationId, accountId, roles);
        audit.record(
                organisationId, "member.roles-changed", "account", accountId, Map.of("before", before, "after", roles));
    }

    /** @throws NotFound if this is no member, Refusal if nobody would be owner any more */
    @Transactional
    public void remove(UUID organisationId, UUID accountId) {
        var before = change(organisationId, accountId, Set.of());
        audit.record(organisationId, "member.removed", "account", accountId, Map.of("before", before));
    }

    private Set<Role> change(UUID organisationId, UUID accountId, Set<Role> roles) {
        store.lock(organisationId);
        var before = store.roles(organisationId, accountId);
        if (before.isEmpty()) throw new NotFound();
        if (before.contains(Role.OWNER) && !roles.contains(Role.OWNER)) requireAnotherOwner(organisationId, accountId);
        store.removeAllBut(organisationId, accountId, roles);
        var by = Caller.currentAccountId().orElse(null);
        roles.forEach(role -> store.add(organisationId, accountId, role, clock.instant(), by));
        return before;
    }

    private void requireAnotherOwner(UUID organisationId, UUID accountId) {
        var another = store.of(organisationId).stream()
                .anyMatch(member -> member.isOwner() && !member.accountId().equals(accountId));
        if (!another) throw new Refusal("organisation.members.last-owner");
    }
}
