package org.matricula.credential.endorsement.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.MANAGE_ISSUER;

import java.util.List;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class EndorsementRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        for (var staff :
                List.of("/o/{organisation}/endorsements", "/api/v1/organisations/{organisation}/endorsements")) {
            routes.get(staff, holding(MANAGE_ISSUER))
                    .post(staff + "/asking", holding(MANAGE_ISSUER))
                    .post(staff + "/offering", holding(MANAGE_ISSUER))
                    .post(staff + "/{id}/give", holding(MANAGE_ISSUER))
                    .post(staff + "/{id}/decline", holding(MANAGE_ISSUER))
                    .post(staff + "/{id}/withdraw", holding(MANAGE_ISSUER))
                    .post(staff + "/{id}/show", holding(MANAGE_ISSUER))
                    .post(staff + "/{id}/hide", holding(MANAGE_ISSUER));
        }
        for (var own :
                List.of("/credentials/{credential}/endorsements", "/api/v1/me/credentials/{credential}/endorsements")) {
            routes.get(own, SIGNED_IN)
                    .post(own, SIGNED_IN)
                    .post(own + "/{id}/show", SIGNED_IN)
                    .post(own + "/{id}/hide", SIGNED_IN);
        }
    }
}
