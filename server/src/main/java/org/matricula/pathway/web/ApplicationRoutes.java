package org.matricula.pathway.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.MANAGE_ISSUER;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Learners send their own records and see their own applications; issuers say when institutions hear of a revocation. */
@Component
final class ApplicationRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        routes.get("/records/{programme}/send", SIGNED_IN)
                .get("/records/{programme}/send/review", SIGNED_IN)
                .post("/records/{programme}/send", SIGNED_IN)
                .get("/applications", SIGNED_IN)
                .get("/applications/standing", SIGNED_IN)
                .get("/applications/{application}", SIGNED_IN)
                .get("/applications/{application}/standing", SIGNED_IN)
                .get("/applications/{application}/record", SIGNED_IN)
                .post("/applications/{application}/messages", SIGNED_IN)
                .get("/applications/{application}/update", SIGNED_IN)
                .post("/applications/{application}/update", SIGNED_IN)
                .post("/applications/{application}/withdrawal", SIGNED_IN);
        routes.get("/api/v1/me/records/{programme}/send", SIGNED_IN)
                .get("/api/v1/me/applications", SIGNED_IN)
                .post("/api/v1/me/applications", SIGNED_IN)
                .get("/api/v1/me/applications/{application}", SIGNED_IN)
                .get("/api/v1/me/applications/{application}/record", SIGNED_IN)
                .post("/api/v1/me/applications/{application}/messages", SIGNED_IN)
                .post("/api/v1/me/applications/{application}/update", SIGNED_IN)
                .post("/api/v1/me/applications/{application}/withdrawal", SIGNED_IN);
        routes.get("/o/{organisation}/revocation-delay", holding(MANAGE_ISSUER))
                .post("/o/{organisation}/revocation-delay", holding(MANAGE_ISSUER))
                .get("/api/v1/organisations/{organisation}/revocation-delay", holding(MANAGE_ISSUER))
                .put("/api/v1/organisations/{organisation}/revocation-delay", holding(MANAGE_ISSUER));
    }
}
