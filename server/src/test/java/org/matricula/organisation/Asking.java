package org.matricula.organisation;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.Routes.Route;
import org.matricula.testing.Visitor;

/**
 * One kind of caller of the authorisation test.
 *
 * @param name     for the report
 * @param account  the person's, who has a session; null for a stranger or a program
 * @param program  whether it comes with a bearer token
 * @param partner  whether that token is one of the Partner API
 * @param own      what docs/roles.md gives it in the organisation of the path, or on the platform
 */
record Asking(
        String name, Visitor visitor, @Nullable UUID account, boolean program, boolean partner, Set<Permission> own) {

    /** What the document says. A program's token is good for the API alone, a partner's for the Partner API. */
    boolean expected(Route route) {
        if (partner) return !isGuarded(route.access()) || route.access() instanceof Access.AnyPartner;
        if (program && !isCall(route)) return !isGuarded(route.access());
        return switch (route.access()) {
            case Access.Public visitor -> true;
            case Access.Everyone everyone -> true;
            case Access.AnySignedIn any -> account != null;
            case Access.AnyPartner any -> false;
            case Access.Allowed allowed -> false;
            case Access.Holding(var permission) -> own.contains(permission);
        };
    }

    /** The same with a new session, for when a route has ended the one before. */
    Asking again(Function<UUID, Visitor> signIn) {
        return account == null ? this : new Asking(name, signIn.apply(account), account, program, partner, own);
    }

    /** On a page, where its token is good for nothing, one program stands for all of them. */
    boolean mayKnow(Route route) {
        return !program || partner || isCall(route) || own.contains(Permission.SEE_ORGANISATION);
    }

    private static boolean isCall(Route route) {
        return route.pattern().getPatternString().startsWith("/api/");
    }

    private static boolean isGuarded(Access access) {
        return access instanceof Access.AnySignedIn
                || access instanceof Access.AnyPartner
                || access instanceof Access.Allowed
                || access instanceof Access.Holding;
    }
}
