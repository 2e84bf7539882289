package org.matricula.learningmanager.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.SEE_LEARNERS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class RollRoutes implements RouteRules {

    private static final String PAGES = "/o/{organisation}/learning-manager";
    private static final String CALLS = "/api/v1/organisations/{organisation}/learning-manager";

    @Override
    public void declare(Routes routes) {
        routes.get(CALLS + "/runs/{run}/enrolled", holding(SEE_LEARNERS))
                .get(PAGES + "/exports", holding(SEE_LEARNERS))
                .get(CALLS + "/exports", holding(SEE_LEARNERS));
        files(routes, PAGES + "/runs/{run}");
        files(routes, CALLS + "/runs/{run}/enrolled");
        files(routes, PAGES + "/exports");
        files(routes, CALLS + "/exports");
    }

    private static void files(Routes routes, String path) {
        routes.get(path + "/" + RollFiles.PROGRESS, holding(SEE_LEARNERS))
                .get(path + "/" + RollFiles.DETAILED, holding(SEE_LEARNERS));
    }
}
