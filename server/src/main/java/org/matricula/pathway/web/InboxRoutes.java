package org.matricula.pathway.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.DECIDE_APPLICATIONS;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Institutions read what they received by their members; contacts of pathways what was sent to their addresses. */
@Component
class InboxRoutes implements RouteRules {

    private static final String PAGES = "/o/{organisation}/inbox";
    private static final String CALLS = "/api/v1/organisations/{organisation}/applications";
    private static final String TEMPLATES = "/api/v1/organisations/{organisation}/application-templates";

    @Override
    public void declare(Routes routes) {
        var deciding = holding(DECIDE_APPLICATIONS);
        pages(routes, PAGES, deciding);
        pages(routes, "/received", SIGNED_IN);
        calls(routes, CALLS, deciding);
        calls(routes, "/api/v1/me/received", SIGNED_IN);
        templates(routes, PAGES + "/templates", deciding);
        templates(routes, TEMPLATES, deciding);
        routes.post(PAGES + "/templates/{template}", deciding)
                .post(PAGES + "/templates/{template}/removal", deciding)
                .put(TEMPLATES + "/{template}", deciding)
                .delete(TEMPLATES + "/{template}", deciding);
    }

    private static void pages(Routes routes, String list, Access access) {
        routes.get(list, access)
                .get(list + "/standing", access)
                .get(list + "/applications.csv", access)
                .post(list + "/decisions", access)
                .get(list + "/import", access)
                .post(list + "/import", access)
                .post(list + "/import/review", access)
                .post(list + "/{application}/filing", access);
        one(routes, list + "/{application}", access);
    }

    private static void calls(Routes routes, String list, Access access) {
        routes.get(list, access)
                .get(list + ".csv", access)
                .post(list + "/decisions", access)
                .post(list + "/import", access)
                .put(list + "/{application}/filing", access);
        one(routes, list + "/{application}", access);
    }

    private static void one(Routes routes, String one, Access access) {
        routes.get(one, access)
                .get(one + "/record.json", access)
                .get(one + "/record.csv", access)
                .get(one + "/record.pdf", access)
                .get(one + "/versions/{version}", access)
                .get(one + "/versions/{version}/record.json", access)
                .get(one + "/versions/{version}/record.csv", access)
                .get(one + "/versions/{version}/record.pdf", access)
                .post(one + "/notes", access)
                .post(one + "/messages", access)
                .post(one + "/decision", access)
                .post(one + "/withdrawal-answer", access);
    }

    private static void templates(Routes routes, String list, Access access) {
        routes.get(list, access).post(list, access).get(list + "/{template}", access);
    }
}
