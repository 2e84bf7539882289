package org.matricula.credential.formats.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.MANAGE_ISSUER;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class FormatsRoutes implements RouteRules {

    private static final String STAFF = "/o/{organisation}";
    private static final String STAFF_API = "/api/v1/organisations/{organisation}";

    @Override
    public void declare(Routes routes) {
        routes.post(STAFF + "/issuer/second-proof", holding(MANAGE_ISSUER))
                .get(STAFF + "/issuer/keys/{key}/revocation", holding(MANAGE_ISSUER))
                .post(STAFF + "/issuer/keys/{key}/revocation", holding(MANAGE_ISSUER));
        routes.put(STAFF_API + "/issuer/second-proof", holding(MANAGE_ISSUER))
                .get(STAFF_API + "/issuer/keys/{key}", holding(MANAGE_ISSUER))
                .put(STAFF_API + "/issuer/keys/{key}/revocation", holding(MANAGE_ISSUER));
    }
}
