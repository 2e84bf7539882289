package org.matricula.organisation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.matricula.organisation.Organisation;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteAuthorisation;
import org.matricula.platform.security.Routes.Route;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** A call for a new client to begin with: it reads something, takes no more than an address, and is one that the client may make. */
@Component
final class FirstCall {

    private static final String ORGANISATION = "/api/v1/organisations/{organisation}";

    /** An organisation that doesn't use these has nothing there. */
    private static final List<String> SERVICES = List.of("/coach", "/learning-manager");

    private final RouteAuthorisation authorisation;

    FirstCall(RouteAuthorisation authorisation) {
        this.authorisation = authorisation;
    }

    /** The shortest there is; empty if these permissions are for writing only, or for what not every organisation uses. */
    Optional<String> of(Organisation organisation, Set<Permission> permissions) {
        return authorisation.routes().all().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .filter(route -> route.access() instanceof Access.Holding(var needed) && permissions.contains(needed))
                .map(FirstCall::pattern)
                .filter(FirstCall::takesNothing)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(pattern -> pattern.replace("{organisation}", organisation.slug()));
    }

    private static String pattern(Route route) {
        return route.pattern().getPatternString();
    }

    private static boolean takesNothing(String pattern) {
        if (!pattern.startsWith(ORGANISATION)) return false;
        var rest = pattern.substring(ORGANISATION.length());
        return !rest.contains("{") && !rest.contains(".") && SERVICES.stream().noneMatch(rest::startsWith);
    }
}
