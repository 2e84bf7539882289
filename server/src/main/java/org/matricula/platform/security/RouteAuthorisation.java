package org.matricula.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** The one place where a request is let through or not. What no rule allows is refused. */
@Component
public final class RouteAuthorisation implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String FOUND = RouteAuthorisation.class.getName() + ".found";

    private final Routes routes = new Routes();
    private final ObjectProvider<Authority> authority;

    RouteAuthorisation(List<RouteRules> modules, ObjectProvider<Authority> authority) {
        modules.forEach(module -> module.declare(routes));
        this.authority = authority;
    }

    public Routes routes() {
        return routes;
    }

    /** Whether the request goes to a route that takes no notice of who sends it. */
    public boolean isPublic(HttpServletRequest request) {
        return match(request)
                .map(match -> match.route().access() instanceof Access.Public)
                .orElse(false);
    }

    boolean mayBeFramed(HttpServletRequest request) {
        return routes.mayBeFramed(request.getRequestURI());
    }

    boolean takesFiles(HttpServletRequest request) {
        return match(request).map(match -> routes.takesFiles(match.route())).orElse(false);
    }

    /** How many bytes an upload to this route may have, where it isn't one that {@link #takesFiles}. */
    long uploadLimit(HttpServletRequest request, long usual) {
        return match(request).map(match -> routes.limit(match.route(), usual)).orElse(usual);
    }

    /** Whether there is anything at its address that somebody might use. */
    boolean knows(HttpServletRequest request) {
        return routes.knows(request.getRequestURI());
    }

    /** Whether whoever sends the request may. */
    boolean allows(HttpServletRequest request) {
        return match(request)
                .map(match -> allows(match, SecurityContextHolder.getContext()::getAuthentication))
                .orElse(false);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(match(context.getRequest())
                .map(match -> allows(match, authentication))
                .orElse(false));
    }

    /** What a request was found to match. It is asked for several times; a forward or another method is looked up anew. */
    private record Found(String method, String path, Optional<Routes.Match> match) {}

    private Optional<Routes.Match> match(HttpServletRequest request) {
        var method = request.getMethod();
        var path = request.getRequestURI();
        if (request.getAttribute(FOUND) instanceof Found found
                && found.method().equals(method)
                && found.path().equals(path)) {
            return found.match();
        }
        var match = routes.match(HttpMethod.valueOf(method), path);
        request.setAttribute(FOUND, new Found(method, path, match));
        return match;
    }

    private boolean allows(Routes.Match match, Supplier<? extends @Nullable Authentication> authentication) {
        return switch (match.route().access()) {
            case Access.Public visitor -> true;
            case Access.Everyone everyone -> true;
            case Access.AnySignedIn any -> callerOf(authentication) instanceof Caller.SignedIn;
            case Access.AnyPartner any -> callerOf(authentication) instanceof Caller.Partner;
            case Access.Allowed(var scope) ->
                callerOf(authentication) instanceof Caller.Delegate delegate
                        && delegate.scopes().contains(scope);
            case Access.Holding(var permission) -> holds(callerOf(authentication), permission, match);
        };
    }

    private boolean holds(@Nullable Caller caller, Permission permission, Routes.Match match) {
        if (caller == null) return false;
        var organisation = match.variables().get("organisation");
        if ((permission.scope() == Permission.Scope.ORGANISATION) != (organisation != null)) return false;
        return authority.getObject().holds(caller, permission, organisation);
    }

    private static @Nullable Caller callerOf(Supplier<? extends @Nullable Authentication> authentication) {
        var current = authentication.get();
        return current != null && current.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
