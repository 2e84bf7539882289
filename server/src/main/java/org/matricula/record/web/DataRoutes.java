package org.matricula.record.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.SEE_LEARNERS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Those who see learners may ask them for their records; each learner answers for themselves. */
@Component
final class DataRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        var own = "/records/{programme}/data-requests";
        routes.get(own, SIGNED_IN)
                .post(own + "/{request}/consent", SIGNED_IN)
                .post(own + "/{request}/withdrawal", SIGNED_IN)
                .get("/api/v1/me" + own, SIGNED_IN)
                .put("/api/v1/me" + own + "/{request}/consent", SIGNED_IN)
                .delete("/api/v1/me" + own + "/{request}/consent", SIGNED_IN);
        var pages = "/o/{organisation}/data-requests";
        var calls = "/api/v1/organisations/{organisation}/data-requests";
        routes.get(pages, holding(SEE_LEARNERS))
                .post(pages, holding(SEE_LEARNERS))
                .get(pages + "/{request}", holding(SEE_LEARNERS))
                .post(pages + "/{request}/closing", holding(SEE_LEARNERS))
                .get(pages + "/{request}/records.csv", holding(SEE_LEARNERS))
                .get(calls, holding(SEE_LEARNERS))
                .post(calls, holding(SEE_LEARNERS))
                .get(calls + "/{request}", holding(SEE_LEARNERS))
                .get(calls + "/{request}/records", holding(SEE_LEARNERS))
                .delete(calls + "/{request}", holding(SEE_LEARNERS));
    }
}
