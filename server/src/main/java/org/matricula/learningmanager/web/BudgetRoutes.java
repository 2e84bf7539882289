package org.matricula.learningmanager.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.INVITE_LEARNERS;
import static org.matricula.platform.security.Permission.SEE_COSTS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class BudgetRoutes implements RouteRules {

    private static final String PAGES = "/o/{organisation}/learning-manager/budgets";
    private static final String CALLS = "/api/v1/organisations/{organisation}/learning-manager/budgets";

    @Override
    public void declare(Routes routes) {
        routes.get(PAGES, holding(SEE_COSTS))
                .post(PAGES, holding(INVITE_LEARNERS))
                .post(PAGES + "/{budget}", holding(INVITE_LEARNERS))
                .post(PAGES + "/{budget}/end", holding(INVITE_LEARNERS))
                .get(CALLS, holding(SEE_COSTS))
                .post(CALLS, holding(INVITE_LEARNERS))
                .put(CALLS + "/{budget}", holding(INVITE_LEARNERS))
                .delete(CALLS + "/{budget}", holding(INVITE_LEARNERS));
    }
}
