package org.matricula.organisation;

import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Reads roles at every request: one that is taken away is gone at the next click. */
@Component
class MemberAuthority implements Authority {

    private final MemberStore store;

    MemberAuthority(MemberStore store) {
        this.store = store;
    }

    @Override
    public boolean holds(Caller caller, Permission permission, @Nullable String organisation) {
        return switch (caller) {
            case Caller.SignedIn person -> holds(person, permission, organisation);
            case Caller.Client client -> holds(client, permission, organisation);
            case Caller.Partner partner -> false;
        };
    }

    private boolean holds(Caller.SignedIn person, Permission permission, @Nullable String organisation) {
        return switch (permission.scope()) {
            case ORGANISATION ->
                organisation != null
                        && store.rolesAt(organisation, person.accountId()).stream()
                                .anyMatch(role -> role.permissions().contains(permission));
            case PLATFORM ->
                organisation == null
                        && store.platformRoles(person.accountId()).stream()
                                .anyMatch(role -> role.permissions().contains(permission));
        };
    }

    /** A program has what it was given, in its own organisation, and never anything of the platform. */
    private static boolean holds(Caller.Client client, Permission permission, @Nullable String organisation) {
        if (organisation == null || permission.scope() != Permission.Scope.ORGANISATION) return false;
        var own = Slug.id(organisation)
                .map(client.organisationId()::equals)
                .orElseGet(() -> client.organisationSlug().equals(organisation));
        return own && client.permissions().contains(permission);
    }
}
