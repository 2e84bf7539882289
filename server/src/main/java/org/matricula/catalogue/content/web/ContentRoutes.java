package org.matricula.catalogue.content.web;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Whoever edits the catalogue writes what its runs teach. */
@Component
class ContentRoutes implements RouteRules {

    private static final Access EDITORS = Access.holding(Permission.EDIT_CATALOGUE);
    private static final String RUN = "/courses/{course}/runs/{run}";

    @Override
    public void declare(Routes routes) {
        var pages = "/o/{organisation}" + RUN + "/content";
        routes.get(pages, EDITORS).post(pages, EDITORS);
    }
}
