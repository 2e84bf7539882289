package org.matricula.coaching.web;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Providers write what they offer; learners answer for themselves; who has to prove consents reads the ledger. */
@Component
class CoachingRoutes implements RouteRules {

    private static final Access PROVIDER = Access.holding(Permission.MANAGE_COACHING);
    private static final Access AUDITOR = Access.holding(Permission.AUDIT_CONSENTS);

    @Override
    public void declare(Routes routes) {
        declareDesk(routes, "/o/{organisation}/coaching");
        declareCalls(routes, "/api/v1/organisations/{organisation}/coaching");
        declareGate(routes, "/coaching/{organisation}");
        declareAccount(routes, "/account/coaching");
        declareOwnCalls(routes, "/api/v1/me/coaching");
    }

    private static void declareDesk(Routes routes, String desk) {
        routes.get(desk, PROVIDER)
                .get(desk + "/offer", PROVIDER)
                .post(desk + "/offer", PROVIDER)
                .post(desk + "/programmes", PROVIDER)
                .post(desk + "/open", PROVIDER)
                .post(desk + "/close", PROVIDER)
                .get(desk + "/preview", PROVIDER)
                .get(desk + "/wordings/draft", PROVIDER)
                .post(desk + "/wordings/draft", PROVIDER)
                .get(desk + "/wordings/{version}", PROVIDER)
                .get(desk + "/consents.csv", AUDITOR);
    }

    private static void declareCalls(Routes routes, String desk) {
        routes.get(desk, PROVIDER)
                .put(desk, PROVIDER)
                .put(desk + "/programmes", PROVIDER)
                .post(desk + "/open", PROVIDER)
                .post(desk + "/close", PROVIDER)
                .get(desk + "/wordings", PROVIDER)
                .put(desk + "/wordings/draft", PROVIDER)
                .post(desk + "/wordings/draft/publication", PROVIDER)
                .get(desk + "/consents.csv", AUDITOR);
    }

    private static void declareGate(Routes routes, String gate) {
        routes.get(gate, Access.SIGNED_IN)
                .post(gate, Access.SIGNED_IN)
                .get(gate + "/answered", Access.SIGNED_IN)
                .post(gate + "/code", Access.SIGNED_IN)
                .post(gate + "/code/new", Access.SIGNED_IN);
    }

    private static void declareAccount(Routes routes, String account) {
        routes.get(account, Access.SIGNED_IN)
                .post(account + "/number", Access.SIGNED_IN)
                .post(account + "/number/removal", Access.SIGNED_IN)
                .post(account + "/{organisation}/withdrawal", Access.SIGNED_IN)
                .get(account + "/consents.csv", Access.SIGNED_IN);
    }

    private static void declareOwnCalls(Routes routes, String own) {
        routes.get(own, Access.SIGNED_IN)
                .put(own + "/{organisation}/answer", Access.SIGNED_IN)
                .delete(own + "/{organisation}/consent", Access.SIGNED_IN)
                .put(own + "/number", Access.SIGNED_IN)
                .delete(own + "/number", Access.SIGNED_IN)
                .post(own + "/number/code", Access.SIGNED_IN)
                .put(own + "/number/confirmation", Access.SIGNED_IN)
                .get(own + "/consents.csv", Access.SIGNED_IN);
    }
}
