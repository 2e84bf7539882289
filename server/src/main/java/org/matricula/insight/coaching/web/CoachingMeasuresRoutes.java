package org.matricula.insight.coaching.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.SEE_COUNTS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Measures of coaching are the provider's; what learners say of the help they get, they say for themselves. */
@Component
class CoachingMeasuresRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        var page = "/o/{organisation}/coaching/measures";
        routes.get(page, holding(SEE_COUNTS))
                .get(page + "/programmes/{programme}", holding(SEE_COUNTS))
                .get(page + "/weeks.csv", holding(SEE_COUNTS))
                .get(page + "/comparisons.csv", holding(SEE_COUNTS))
                .get(page + "/months.csv", holding(SEE_COUNTS))
                .post(page + "/count", holding(SEE_COUNTS))
                .get("/satisfaction/{organisation}", SIGNED_IN)
                .post("/satisfaction/{organisation}", SIGNED_IN)
                .post("/satisfaction/{organisation}/put-away", SIGNED_IN);
        var call = "/api/v1/organisations/{organisation}/coaching/measures";
        routes.get(call, holding(SEE_COUNTS))
                .post(call + "/count", holding(SEE_COUNTS))
                .get("/api/v1/me/satisfaction/{organisation}", SIGNED_IN)
                .put("/api/v1/me/satisfaction/{organisation}", SIGNED_IN)
                .delete("/api/v1/me/satisfaction/{organisation}", SIGNED_IN);
    }
}
