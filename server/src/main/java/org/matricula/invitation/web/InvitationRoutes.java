package org.matricula.invitation.web;

import static org.matricula.platform.security.Access.EVERYONE;
import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.SIGNED_IN;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Anybody may look at what a link leads to and decline; joining needs a sign-in. */
@Component
class InvitationRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        for (var start : new String[] {"", "/api/v1"}) {
            var invitation = start + "/invitations/{token}";
            routes.get(invitation, EVERYONE)
                    .post(invitation + "/acceptance", SIGNED_IN)
                    .post(invitation + "/refusal", EVERYONE);
            routes.get(start + "/join/{token}", EVERYONE).post(start + "/join/{token}", SIGNED_IN);
        }
        routes.get("/join/{token}/qr.svg", PUBLIC);
        var own = "/home/invitations/{id}";
        routes.get(own, SIGNED_IN).post(own + "/acceptance", SIGNED_IN).post(own + "/refusal", SIGNED_IN);
        var mine = "/api/v1/me/invitations";
        routes.get(mine, SIGNED_IN)
                .get(mine + "/{id}", SIGNED_IN)
                .post(mine + "/{id}/acceptance", SIGNED_IN)
                .post(mine + "/{id}/refusal", SIGNED_IN);
    }
}
