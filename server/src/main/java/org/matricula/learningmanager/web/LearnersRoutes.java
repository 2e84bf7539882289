package org.matricula.learningmanager.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.INVITE_LEARNERS;
import static org.matricula.platform.security.Permission.SEE_LEARNERS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class LearnersRoutes implements RouteRules {

    private static final String PAGES = "/o/{organisation}/learning-manager";
    private static final String CALLS = "/api/v1/organisations/{organisation}/learning-manager";
    private static final String LEARNER = "/learners/{membership}";

    @Override
    public void declare(Routes routes) {
        pages(routes);
        calls(routes);
    }

    private static void pages(Routes routes) {
        routes.get(PAGES + "/learners", holding(SEE_LEARNERS))
                .get(PAGES + "/learners/new", holding(INVITE_LEARNERS))
                .post(PAGES + "/learners", holding(INVITE_LEARNERS))
                .get(PAGES + LEARNER, holding(SEE_LEARNERS))
                .post(PAGES + LEARNER + "/link", holding(INVITE_LEARNERS))
                .post(PAGES + LEARNER, holding(INVITE_LEARNERS))
                .get(PAGES + LEARNER + "/removal", holding(INVITE_LEARNERS))
                .post(PAGES + LEARNER + "/removal", holding(INVITE_LEARNERS))
                .get(PAGES + LEARNER + "/runs/{run}/removal", holding(INVITE_LEARNERS))
                .post(PAGES + LEARNER + "/runs/{run}/removal", holding(INVITE_LEARNERS))
                .get(PAGES + LEARNER + "/merging", holding(INVITE_LEARNERS))
                .post(PAGES + LEARNER + "/merging", holding(INVITE_LEARNERS))
                .post(PAGES + LEARNER + "/parting", holding(INVITE_LEARNERS))
                .get(PAGES + "/groups", holding(INVITE_LEARNERS))
                .post(PAGES + "/groups", holding(INVITE_LEARNERS))
                .get(PAGES + "/groups/{group}", holding(INVITE_LEARNERS))
                .post(PAGES + "/groups/{group}", holding(INVITE_LEARNERS))
                .post(PAGES + "/groups/{group}/learners", holding(INVITE_LEARNERS))
                .post(PAGES + "/groups/{group}/removal", holding(INVITE_LEARNERS))
                .get(PAGES + "/settings", holding(INVITE_LEARNERS))
                .post(PAGES + "/partner-keys", holding(INVITE_LEARNERS))
                .post(PAGES + "/partner-keys/{id}/revocation", holding(INVITE_LEARNERS));
    }

    private static void calls(Routes routes) {
        routes.get(CALLS + "/learners", holding(SEE_LEARNERS))
                .post(CALLS + "/learners", holding(INVITE_LEARNERS))
                .get(CALLS + LEARNER, holding(SEE_LEARNERS))
                .post(CALLS + LEARNER + "/link", holding(INVITE_LEARNERS))
                .put(CALLS + LEARNER, holding(INVITE_LEARNERS))
                .delete(CALLS + LEARNER, holding(INVITE_LEARNERS))
                .get(CALLS + LEARNER + "/removal", holding(INVITE_LEARNERS))
                .get(CALLS + LEARNER + "/runs/{run}/removal", holding(INVITE_LEARNERS))
                .delete(CALLS + LEARNER + "/runs/{run}", holding(INVITE_LEARNERS))
                .put(CALLS + LEARNER + "/merged-into", holding(INVITE_LEARNERS))
                .delete(CALLS + LEARNER + "/merged-into", holding(INVITE_LEARNERS))
                .get(CALLS + "/groups", holding(INVITE_LEARNERS))
                .post(CALLS + "/groups", holding(INVITE_LEARNERS))
                .get(CALLS + "/groups/{group}", holding(INVITE_LEARNERS))
                .put(CALLS + "/groups/{group}", holding(INVITE_LEARNERS))
                .delete(CALLS + "/groups/{group}", holding(INVITE_LEARNERS))
                .post(CALLS + "/groups/{group}/learners", holding(INVITE_LEARNERS))
                .get(CALLS + "/partner-keys", holding(INVITE_LEARNERS))
                .post(CALLS + "/partner-keys", holding(INVITE_LEARNERS))
                .delete(CALLS + "/partner-keys/{id}", holding(INVITE_LEARNERS));
    }
}
