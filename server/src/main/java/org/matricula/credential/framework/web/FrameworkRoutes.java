package org.matricula.credential.framework.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.MANAGE_ISSUER;
import static org.matricula.platform.security.Permission.MANAGE_PLATFORM;

import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Frameworks of an organisation are its issuers' business, shared ones that of operators. */
@Component
final class FrameworkRoutes implements RouteRules {

    private static final String STAFF = "/o/{organisation}";
    private static final String STAFF_API = "/api/v1/organisations/{organisation}";

    @Override
    public void declare(Routes routes) {
        frameworks(routes, STAFF, STAFF_API, MANAGE_ISSUER);
        frameworks(routes, "/operator", "/api/v1/operator", MANAGE_PLATFORM);
        var own = holding(MANAGE_ISSUER);
        var skills = STAFF + "/achievements/{achievement}/skills";
        routes.get(skills, own)
                .post(skills, own)
                .post(skills + "/free", own)
                .post(skills + "/{alignment}", own)
                .post(skills + "/{alignment}/removal", own);
        var alignments = STAFF_API + "/achievements/{achievement}/alignments";
        routes.get(STAFF_API + "/skills", own)
                .get(alignments, own)
                .post(alignments, own)
                .put(alignments + "/{alignment}", own)
                .delete(alignments + "/{alignment}", own);
    }

    private static void frameworks(Routes routes, String pages, String api, Permission permission) {
        var own = holding(permission);
        routes.get(pages + "/frameworks", own)
                .get(pages + "/frameworks/new", own)
                .upload(pages + "/frameworks", own)
                .get(pages + "/frameworks/{framework}", own)
                .post(pages + "/frameworks/{framework}/removal", own);
        routes.get(api + "/frameworks", own)
                .upload(api + "/frameworks", own)
                .get(api + "/frameworks/{framework}", own)
                .delete(api + "/frameworks/{framework}", own);
    }
}
