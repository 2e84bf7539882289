package org.matricula.credential.design.web;

import java.util.List;
import org.matricula.platform.security.RouteAuthorisation;
import org.springframework.stereotype.Component;

/** Other pages about an achievement, as far as there are such pages: its skills, the rules it is awarded by, endorsements. */
@Component
final class DesignLinks {

    private static final List<String> PAGES = List.of("skills", "rules", "endorsements");
    private static final String BELOW = "/o/{}/achievements/{}/";

    private final RouteAuthorisation authorisation;

    DesignLinks(RouteAuthorisation authorisation) {
        this.authorisation = authorisation;
    }

    /** The last parts of their paths. */
    List<String> existing() {
        return PAGES.stream().filter(this::exists).toList();
    }

    private boolean exists(String page) {
        return authorisation.routes().all().stream()
                .map(route -> route.pattern().getPatternString().replaceAll("\\{[^}]+}", "{}"))
                .anyMatch((BELOW + page)::equals);
    }
}
