package org.matricula.credential.web;

import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.AWARD_CREDENTIALS;
import static org.matricula.platform.security.Permission.SEE_CREDENTIALS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class LifecycleRoutes implements RouteRules {

    private static final String STAFF = "/o/{organisation}/credentials";
    private static final String STAFF_API = "/api/v1/organisations/{organisation}/credentials";

    @Override
    public void declare(Routes routes) {
        routes.get("/c/{token}/refresh", PUBLIC)
                .post("/credentials/{credential}/renewal", SIGNED_IN)
                .post("/api/v1/me/credentials/{credential}/renewal", SIGNED_IN)
                .get("/credentials/names", SIGNED_IN)
                .post("/credentials/names", SIGNED_IN)
                .get("/api/v1/me/credentials/names", SIGNED_IN)
                .post("/api/v1/me/credentials/names", SIGNED_IN);
        routes.get(STAFF + "/several", holding(AWARD_CREDENTIALS))
                .post(STAFF + "/several", holding(AWARD_CREDENTIALS))
                .post(STAFF + "/{credential}/suspend", holding(AWARD_CREDENTIALS))
                .post(STAFF + "/{credential}/lift", holding(AWARD_CREDENTIALS))
                .post(STAFF + "/{credential}/renew", holding(AWARD_CREDENTIALS))
                .get(STAFF + "/{credential}/correction", holding(AWARD_CREDENTIALS))
                .post(STAFF + "/{credential}/correction", holding(AWARD_CREDENTIALS));
        routes.get(STAFF_API + "/several", holding(AWARD_CREDENTIALS))
                .post(STAFF_API + "/several", holding(AWARD_CREDENTIALS))
                .get(STAFF_API + "/{credential}/history", holding(SEE_CREDENTIALS))
                .post(STAFF_API + "/{credential}/suspend", holding(AWARD_CREDENTIALS))
                .post(STAFF_API + "/{credential}/lift", holding(AWARD_CREDENTIALS))
                .post(STAFF_API + "/{credential}/renew", holding(AWARD_CREDENTIALS))
                .post(STAFF_API + "/{credential}/correction", holding(AWARD_CREDENTIALS));
    }
}
