package org.matricula.credential.provider.web;

import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.allowed;

import org.matricula.credential.provider.BadgeScope;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class ProviderRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        routes.get("/ims/ob/v3p0/discovery", PUBLIC)
                .get("/ims/ob/v3p0/credentials", allowed(BadgeScope.READ_CREDENTIALS.uri()))
                .post("/ims/ob/v3p0/credentials", allowed(BadgeScope.BRING_CREDENTIALS.uri()))
                .get("/ims/ob/v3p0/profile", allowed(BadgeScope.READ_PROFILE.uri()))
                .put("/ims/ob/v3p0/profile", allowed(BadgeScope.CHANGE_PROFILE.uri()));
        routes.get("/connected-apps", SIGNED_IN)
                .get("/connected-apps/consent", SIGNED_IN)
                .post("/connected-apps/{id}/withdrawal", SIGNED_IN)
                .get("/api/v1/account/connected-apps", SIGNED_IN)
                .delete("/api/v1/account/connected-apps/{id}", SIGNED_IN);
    }
}
