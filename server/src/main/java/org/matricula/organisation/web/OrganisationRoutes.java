package org.matricula.organisation.web;

import static org.matricula.platform.security.Access.EVERYONE;
import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.*;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class OrganisationRoutes implements RouteRules {

    private static final String API = "/api/v1/organisations/{organisation}";

    @Override
    public void declare(Routes routes) {
        pages(routes);
        memberPages(routes);
        operatorPages(routes);
        api(routes);
    }

    private static void pages(Routes routes) {
        routes.post("/oauth2/token", PUBLIC)
                .get("/organisations", SIGNED_IN)
                .get("/o/{organisation}", holding(SEE_ORGANISATION))
                .get("/o/{organisation}/brand.css", PUBLIC)
                .get("/o/{organisation}/settings", holding(MANAGE_ORGANISATION))
                .post("/o/{organisation}/settings", holding(MANAGE_ORGANISATION))
                .get("/o/{organisation}/logo.png", PUBLIC)
                .get("/o/{organisation}/letterhead", holding(MANAGE_ORGANISATION))
                .post("/o/{organisation}/letterhead", holding(MANAGE_ORGANISATION))
                .post("/o/{organisation}/letterhead/logo/removal", holding(MANAGE_ORGANISATION))
                .get("/o/{organisation}/api-clients", holding(MANAGE_ORGANISATION))
                .post("/o/{organisation}/api-clients", holding(MANAGE_ORGANISATION))
                .post("/o/{organisation}/api-clients/{id}/revocation", holding(MANAGE_ORGANISATION));
    }

    private static void memberPages(Routes routes) {
        routes.get("/o/{organisation}/members", holding(MANAGE_MEMBERS))
                .get("/o/{organisation}/members/{account}", holding(MANAGE_MEMBERS))
                .post("/o/{organisation}/members/{account}", holding(MANAGE_MEMBERS))
                .post("/o/{organisation}/members/{account}/removal", holding(MANAGE_MEMBERS))
                .get("/o/{organisation}/named-members/{id}/removal", holding(MANAGE_MEMBERS))
                .post("/o/{organisation}/named-members/{id}/removal", holding(MANAGE_MEMBERS))
                .get("/o/{organisation}/member-invitations/new", holding(MANAGE_MEMBERS))
                .post("/o/{organisation}/member-invitations", holding(MANAGE_MEMBERS))
                .post("/o/{organisation}/member-invitations/{id}/resending", holding(MANAGE_MEMBERS))
                .post("/o/{organisation}/member-invitations/{id}/cancellation", holding(MANAGE_MEMBERS))
                .get("/member-invitations/{token}", EVERYONE)
                .post("/member-invitations/{token}/acceptance", SIGNED_IN)
                .post("/member-invitations/{token}/refusal", EVERYONE)
                .get("/memberships/{token}", EVERYONE)
                .post("/memberships/{token}/acceptance", SIGNED_IN);
    }

    private static void operatorPages(Routes routes) {
        routes.get("/operator/organisations", holding(ADD_ORGANISATIONS))
                .get("/operator/organisations/new", holding(ADD_ORGANISATIONS))
                .post("/operator/organisations", holding(ADD_ORGANISATIONS))
                .get("/operator/organisations/{id}", holding(ADD_ORGANISATIONS))
                .post("/operator/organisations/{id}/owners", holding(ADD_ORGANISATIONS));
    }

    private static void api(Routes routes) {
        routes.get("/api/v1/organisations", SIGNED_IN)
                .get(API, holding(SEE_ORGANISATION))
                .put(API, holding(MANAGE_ORGANISATION))
                .get(API + "/letterhead", holding(MANAGE_ORGANISATION))
                .put(API + "/letterhead", holding(MANAGE_ORGANISATION))
                .delete(API + "/letterhead/logo", holding(MANAGE_ORGANISATION))
                .get(API + "/members", holding(MANAGE_MEMBERS))
                .get(API + "/members/{account}", holding(MANAGE_MEMBERS))
                .put(API + "/members/{account}", holding(MANAGE_MEMBERS))
                .delete(API + "/members/{account}", holding(MANAGE_MEMBERS))
                .get(API + "/named-members", holding(MANAGE_MEMBERS))
                .get(API + "/named-members/{id}", holding(MANAGE_MEMBERS))
                .delete(API + "/named-members/{id}", holding(MANAGE_MEMBERS))
                .get(API + "/member-invitations", holding(MANAGE_MEMBERS))
                .post(API + "/member-invitations", holding(MANAGE_MEMBERS))
                .post(API + "/member-invitations/{id}/resending", holding(MANAGE_MEMBERS))
                .delete(API + "/member-invitations/{id}", holding(MANAGE_MEMBERS))
                .get(API + "/api-clients", holding(MANAGE_ORGANISATION))
                .post(API + "/api-clients", holding(MANAGE_ORGANISATION))
                .delete(API + "/api-clients/{id}", holding(MANAGE_ORGANISATION))
                .get("/api/v1/member-invitations/{token}", EVERYONE)
                .post("/api/v1/member-invitations/{token}/acceptance", SIGNED_IN)
                .post("/api/v1/member-invitations/{token}/refusal", EVERYONE)
                .get("/api/v1/memberships/{token}", EVERYONE)
                .post("/api/v1/memberships/{token}/acceptance", SIGNED_IN)
                .get("/api/v1/operator/organisations", holding(ADD_ORGANISATIONS))
                .post("/api/v1/operator/organisations", holding(ADD_ORGANISATIONS))
                .get("/api/v1/operator/organisations/{id}", holding(ADD_ORGANISATIONS))
                .post("/api/v1/operator/organisations/{id}/owners", holding(ADD_ORGANISATIONS));
    }
}
