package org.matricula.credential.design.web;

import java.util.List;
import org.matricula.credential.Achievement;
import org.matricula.credential.design.Opinions;
import org.matricula.organisation.Organisation;
import org.matricula.platform.security.RouteAuthorisation;
import org.springframework.stereotype.Component;

/** Other pages about an achievement, as far as there are such pages: its skills, the rules it is awarded by, endorsements. */
@Component
public class DesignLinks {

    private static final List<String> PAGES = List.of("skills", "rules", "endorsements");
    private static final String BELOW = "/o/{}/achievements/{}/";

    private final RouteAuthorisation authorisation;
    private final Opinions opinions;

    DesignLinks(RouteAuthorisation authorisation, Opinions opinions) {
        this.authorisation = authorisation;
        this.opinions = opinions;
    }

    public DesignTabs of(Organisation own, Achievement achievement) {
        return new DesignTabs(
                own.path() + "/achievements/" + achievement.id(),
                PAGES.stream().filter(this::exists).toList(),
                opinions.count(achievement.id()));
    }

    private boolean exists(String page) {
        return authorisation.routes().all().stream()
                .map(route -> route.pattern().getPatternString().replaceAll("\\{[^}]+}", "{}"))
                .anyMatch((BELOW + page)::equals);
    }
}
