package org.matricula.billing.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.EDIT_CATALOGUE;
import static org.matricula.platform.security.Permission.MANAGE_PARTNERSHIPS;
import static org.matricula.platform.security.Permission.SEE_COSTS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class BillingRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        var partnership = "/partnerships/{id}";
        routes.get(partnership + "/prices/new", holding(MANAGE_PARTNERSHIPS))
                .get(partnership + "/prepayments/new", holding(MANAGE_PARTNERSHIPS))
                .get(partnership + "/agreements/new", holding(MANAGE_PARTNERSHIPS));
        partnerships(routes, "");
        partnerships(routes, "/api/v1");
        costs(routes, "/o/{organisation}/learning-manager");
        costs(routes, "/api/v1/organisations/{organisation}");
        routes.get("/o/{organisation}/learning-manager/costs/charges.csv", holding(SEE_COSTS));
        var others = "/courses/{course}/invitations-by-others";
        routes.get("/o/{organisation}" + others, holding(EDIT_CATALOGUE))
                .post("/o/{organisation}" + others, holding(EDIT_CATALOGUE))
                .get("/api/v1/organisations/{organisation}" + others, holding(EDIT_CATALOGUE))
                .put("/api/v1/organisations/{organisation}" + others, holding(EDIT_CATALOGUE));
    }

    private static void partnerships(Routes routes, String root) {
        var all = root + "/partnerships";
        var one = all + "/{id}";
        routes.get(all, holding(MANAGE_PARTNERSHIPS))
                .get(one, holding(MANAGE_PARTNERSHIPS))
                .get(all + "/list-prices", holding(MANAGE_PARTNERSHIPS))
                .post(all + "/list-prices", holding(MANAGE_PARTNERSHIPS))
                .post(one + "/prices", holding(MANAGE_PARTNERSHIPS))
                .post(one + "/prepayments", holding(MANAGE_PARTNERSHIPS))
                .post(one + "/agreements", holding(MANAGE_PARTNERSHIPS))
                .post(one + "/agreements/{agreement}/ending", holding(MANAGE_PARTNERSHIPS))
                .get(one + "/charges/{charge}", holding(MANAGE_PARTNERSHIPS))
                .post(one + "/charges/{charge}/answers", holding(MANAGE_PARTNERSHIPS))
                .post(one + "/charges/{charge}/credit", holding(MANAGE_PARTNERSHIPS));
    }

    private static void costs(Routes routes, String root) {
        routes.get(root + "/costs", holding(SEE_COSTS))
                .get(root + "/costs/{month}", holding(SEE_COSTS))
                .get(root + "/charges/{charge}", holding(SEE_COSTS))
                .post(root + "/charges/{charge}/questions", holding(SEE_COSTS));
    }
}
