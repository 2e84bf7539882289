package org.matricula.credential.brought.web;

import static org.matricula.platform.security.Access.SIGNED_IN;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class BroughtRoutes implements RouteRules {

    private static final String PAGE = "/credentials/elsewhere";
    private static final String API = "/api/v1/me/credentials/elsewhere";

    @Override
    public void declare(Routes routes) {
        routes.get(PAGE, SIGNED_IN)
                .post(PAGE, SIGNED_IN)
                .get(PAGE + "/{id}/file", SIGNED_IN)
                .post(PAGE + "/{id}/removal", SIGNED_IN);
        routes.get(API, SIGNED_IN)
                .post(API, SIGNED_IN)
                .get(API + "/{id}", SIGNED_IN)
                .delete(API + "/{id}", SIGNED_IN);
    }
}
