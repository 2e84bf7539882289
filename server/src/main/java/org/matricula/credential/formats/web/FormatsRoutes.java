package org.matricula.credential.formats.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.MANAGE_ISSUER;
import static org.matricula.platform.security.Permission.SEE_CREDENTIALS;

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
        for (var place : new String[] {STAFF, STAFF_API}) {
            routes.get(place + "/exports/achievements.json", holding(SEE_CREDENTIALS))
                    .get(place + "/exports/achievements.csv", holding(SEE_CREDENTIALS))
                    .get(place + "/exports/awards.zip", holding(SEE_CREDENTIALS));
        }
        routes.get(STAFF + "/exports", holding(SEE_CREDENTIALS));
        routes.put(STAFF_API + "/issuer/second-proof", holding(MANAGE_ISSUER))
                .get(STAFF_API + "/issuer/keys/{key}", holding(MANAGE_ISSUER))
                .put(STAFF_API + "/issuer/keys/{key}/revocation", holding(MANAGE_ISSUER));
    }
}
