package org.matricula.organisation;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads roles at every request: one that is taken away is gone at the next click. For a page that only shows something
 * they are read once, since it asks a dozen times what its reader may do; what changes something may change roles.
 */
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
            case Caller.Delegate delegate -> false;
        };
    }

    private boolean holds(Caller.SignedIn person, Permission permission, @Nullable String organisation) {
        return switch (permission.scope()) {
            case ORGANISATION ->
                organisation != null
                        && rolesAt(organisation, person).stream()
                                .anyMatch(role -> role.permissions().contains(permission));
            case PLATFORM ->
                organisation == null
                        && platformRoles(person).stream()
                                .anyMatch(role -> role.permissions().contains(permission));
        };
    }

    private Set<Role> rolesAt(String organisation, Caller.SignedIn person) {
        return once(
                "roles " + person.accountId() + " " + organisation,
                () -> store.rolesAt(organisation, person.accountId()));
    }

    private Set<PlatformRole> platformRoles(Caller.SignedIn person) {
        return once("roles " + person.accountId(), () -> store.platformRoles(person.accountId()));
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<T> once(String name, Supplier<Set<T>> read) {
        var request = RequestContextHolder.getRequestAttributes();
        if (!(request instanceof ServletRequestAttributes servlet)
                || !HttpMethod.GET.matches(servlet.getRequest().getMethod())) return read.get();
        var known = (Set<T>) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) return known;
        var found = read.get();
        request.setAttribute(name, found, RequestAttributes.SCOPE_REQUEST);
        return found;
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
