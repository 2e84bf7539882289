package org.matricula.pathway.web;

import static org.matricula.platform.security.Access.EVERYONE;
import static org.matricula.platform.security.Access.SIGNED_IN;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Institutions keep their own pathways, providers answer for their own programmes; what leads where is public. */
@Component
class PathwayRoutes implements RouteRules {

    private static final Access INSTITUTION = Access.holding(Permission.MANAGE_PATHWAYS);
    private static final Access PROVIDER = Access.holding(Permission.APPROVE_PATHWAYS);

    @Override
    public void declare(Routes routes) {
        routes.get("/programmes/{programme}/pathways/{pathway}", EVERYONE)
                .get("/api/v1/programmes/{programme}/pathways", EVERYONE)
                .get("/api/v1/programmes/{programme}/pathways/{pathway}", EVERYONE)
                .get("/api/v1/me/records/{programme}/pathways", SIGNED_IN);
        declareDesk(routes, "/o/{organisation}/pathways");
        declareApprovals(routes, "/o/{organisation}/pathway-approvals");
        declareDeskCalls(routes, "/api/v1/organisations/{organisation}/pathways");
        declareApprovalCalls(routes, "/api/v1/organisations/{organisation}/pathway-approvals");
    }

    private static void declareDesk(Routes routes, String desk) {
        var one = desk + "/{pathway}";
        routes.get(desk, INSTITUTION)
                .post(desk, INSTITUTION)
                .get(desk + "/new", INSTITUTION)
                .get(one, INSTITUTION)
                .post(one, INSTITUTION)
                .get(one + "/edit", INSTITUTION)
                .post(one + "/open", INSTITUTION)
                .post(one + "/close", INSTITUTION)
                .get(one + "/programmes/new", INSTITUTION)
                .post(one + "/programmes", INSTITUTION)
                .post(one + "/programmes/{programme}/end", INSTITUTION);
    }

    private static void declareApprovals(Routes routes, String desk) {
        var one = desk + "/{pathway}/{programme}";
        var kept = desk + "/kept/{pathway}";
        routes.get(desk, PROVIDER)
                .post(desk, PROVIDER)
                .get(desk + "/new", PROVIDER)
                .get(one, PROVIDER)
                .post(one + "/approval", PROVIDER)
                .post(one + "/refusal", PROVIDER)
                .post(one + "/end", PROVIDER)
                .get(one + "/minimum", PROVIDER)
                .post(one + "/minimum", PROVIDER)
                .get(kept, PROVIDER)
                .post(kept, PROVIDER)
                .post(kept + "/open", PROVIDER)
                .post(kept + "/close", PROVIDER);
    }

    private static void declareDeskCalls(Routes routes, String desk) {
        var one = desk + "/{pathway}";
        routes.get(desk, INSTITUTION)
                .post(desk, INSTITUTION)
                .get(one, INSTITUTION)
                .put(one, INSTITUTION)
                .post(one + "/open", INSTITUTION)
                .post(one + "/close", INSTITUTION)
                .put(one + "/programmes/{programme}", INSTITUTION)
                .delete(one + "/programmes/{programme}", INSTITUTION);
    }

    private static void declareApprovalCalls(Routes routes, String desk) {
        var one = desk + "/{pathway}/{programme}";
        var kept = desk + "/kept/{pathway}";
        routes.get(desk, PROVIDER)
                .post(desk, PROVIDER)
                .get(one, PROVIDER)
                .post(one + "/approval", PROVIDER)
                .post(one + "/refusal", PROVIDER)
                .post(one + "/end", PROVIDER)
                .put(one + "/minimum", PROVIDER)
                .put(kept, PROVIDER)
                .post(kept + "/open", PROVIDER)
                .post(kept + "/close", PROVIDER);
    }
}
