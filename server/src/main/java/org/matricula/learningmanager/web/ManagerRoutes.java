package org.matricula.learningmanager.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.INVITE_LEARNERS;
import static org.matricula.platform.security.Permission.MANAGE_PARTNERSHIPS;
import static org.matricula.platform.security.Permission.SEE_COUNTS;
import static org.matricula.platform.security.Permission.SEE_LEARNERS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class ManagerRoutes implements RouteRules {

    private static final String PAGES = "/o/{organisation}/learning-manager";
    private static final String CALLS = "/api/v1/organisations/{organisation}/learning-manager";

    @Override
    public void declare(Routes routes) {
        routes.get("/learning-manager", SIGNED_IN)
                .post("/partnerships/{id}/learning-manager-invitations", holding(MANAGE_PARTNERSHIPS))
                .post("/api/v1/partnerships/{id}/learning-manager-invitations", holding(MANAGE_PARTNERSHIPS))
                .get(PAGES + "/access", holding(SEE_COUNTS))
                .get(CALLS + "/access", holding(SEE_COUNTS))
                .post(PAGES + "/access/acceptance", holding(INVITE_LEARNERS));
        routes.get(PAGES, holding(SEE_COUNTS))
                .get(PAGES + "/runs/{run}", holding(SEE_LEARNERS))
                .get(CALLS + "/runs/{run}", holding(SEE_LEARNERS));
    }
}
