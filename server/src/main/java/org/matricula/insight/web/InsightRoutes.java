package org.matricula.insight.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.APPROVE_PATHWAYS;
import static org.matricula.platform.security.Permission.MANAGE_PATHWAYS;
import static org.matricula.platform.security.Permission.SEE_COUNTS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Measures of a programme are its provider's; of a pathway its institution sees what reached it. */
@Component
class InsightRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        var page = "/o/{organisation}/programmes/{programme}/measures";
        routes.get(page, holding(SEE_COUNTS))
                .get(page + "/{pathway}", holding(SEE_COUNTS))
                .get(page + "/months.csv", holding(SEE_COUNTS))
                .post(page + "/count", holding(SEE_COUNTS))
                .post(page + "/baseline", holding(APPROVE_PATHWAYS))
                .get("/o/{organisation}/pathways/measures", holding(MANAGE_PATHWAYS))
                .get("/programmes/{programme}/want", SIGNED_IN)
                .post("/programmes/{programme}/want", SIGNED_IN);
        var call = "/api/v1/organisations/{organisation}/programmes/{programme}/measures";
        routes.get(call, holding(SEE_COUNTS))
                .get(call + "/{pathway}", holding(SEE_COUNTS))
                .post(call + "/count", holding(SEE_COUNTS))
                .put(call + "/baseline", holding(APPROVE_PATHWAYS))
                .get("/api/v1/organisations/{organisation}/pathways/measures", holding(MANAGE_PATHWAYS))
                .get("/api/v1/me/programmes/{programme}/want", SIGNED_IN)
                .put("/api/v1/me/programmes/{programme}/want", SIGNED_IN);
    }
}
