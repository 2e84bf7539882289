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
                .get(CALLS + "/runs", holding(SEE_COUNTS))
                .get(PAGES + "/runs/{run}", holding(SEE_LEARNERS))
                .get(CALLS + "/runs/{run}", holding(SEE_LEARNERS))
                .get(PAGES + "/single-sign-on", holding(INVITE_LEARNERS))
                .get(CALLS + "/single-sign-on", holding(INVITE_LEARNERS))
                .get(PAGES + "/choices", holding(INVITE_LEARNERS))
                .get(CALLS + "/choices", holding(INVITE_LEARNERS));
        lists(routes, PAGES + "/runs/{run}");
        lists(routes, CALLS + "/runs/{run}");
        inviting(routes, PAGES + "/runs/{run}");
        inviting(routes, CALLS + "/runs/{run}");
        routes.get(PAGES + "/runs/{run}/pending.csv", holding(SEE_LEARNERS))
                .get(PAGES + "/runs/{run}/declined.csv", holding(SEE_LEARNERS))
                .get(PAGES + "/runs/{run}/links.csv", holding(INVITE_LEARNERS))
                .get(PAGES + "/runs/{run}/invite", holding(INVITE_LEARNERS))
                .get(PAGES + "/runs/{run}/links/new", holding(INVITE_LEARNERS))
                .get(PAGES + "/runs/{run}/invitations/{id}/replacement", holding(INVITE_LEARNERS))
                .post(PAGES + "/runs/{run}/invitations/{id}/cancellation", holding(INVITE_LEARNERS))
                .post(PAGES + "/runs/{run}/reminders", holding(INVITE_LEARNERS))
                .delete(CALLS + "/runs/{run}/invitations/{id}", holding(INVITE_LEARNERS))
                .put(CALLS + "/runs/{run}/reminders", holding(INVITE_LEARNERS));
    }

    private static void lists(Routes routes, String run) {
        routes.get(run + "/pending", holding(SEE_LEARNERS)).get(run + "/declined", holding(SEE_LEARNERS));
    }

    private static void inviting(Routes routes, String run) {
        var links = run + "/links";
        routes.post(run + "/review", holding(INVITE_LEARNERS))
                .post(run + "/invitations", holding(INVITE_LEARNERS))
                .get(run + "/sendings/{batch}", holding(INVITE_LEARNERS))
                .post(run + "/pending", holding(INVITE_LEARNERS))
                .post(run + "/invitations/{id}/resending", holding(INVITE_LEARNERS))
                .post(run + "/invitations/{id}/replacement", holding(INVITE_LEARNERS))
                .get(links, holding(INVITE_LEARNERS))
                .post(links, holding(INVITE_LEARNERS))
                .get(links + "/{link}", holding(INVITE_LEARNERS))
                .post(links + "/{link}/extension", holding(INVITE_LEARNERS))
                .post(links + "/{link}/revocation", holding(INVITE_LEARNERS));
    }
}
