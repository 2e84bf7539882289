package org.matricula.credential.web;

import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.AWARD_CREDENTIALS;
import static org.matricula.platform.security.Permission.MANAGE_ISSUER;
import static org.matricula.platform.security.Permission.MANAGE_ORGANISATION;
import static org.matricula.platform.security.Permission.SEE_CREDENTIALS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class CredentialRoutes implements RouteRules {

    private static final String STAFF = "/o/{organisation}";
    private static final String STAFF_API = "/api/v1/organisations/{organisation}";

    @Override
    public void declare(Routes routes) {
        routes.get("/c/{token}", PUBLIC)
                .get("/c/{token}/credential.json", PUBLIC)
                .get("/c/{token}/credential.jwt", PUBLIC)
                .get("/c/{token}/qr.svg", PUBLIC)
                .get("/c/{token}/certificate.pdf", PUBLIC)
                .get("/issuers/{slug}", PUBLIC)
                .get("/issuers/{slug}/did.json", PUBLIC)
                .get("/api/v1/issuers/{slug}", PUBLIC)
                .get("/status/{token}", PUBLIC)
                .get("/a/{token}", PUBLIC)
                .get("/api/v1/achievements/{token}", PUBLIC)
                .get("/api/v1/me/credentials", SIGNED_IN);
        routes.get(STAFF + "/letterhead/sample.pdf", holding(MANAGE_ORGANISATION))
                .get(STAFF + "/issuer", holding(MANAGE_ISSUER))
                .post(STAFF + "/issuer/keys", holding(MANAGE_ISSUER))
                .post(STAFF + "/issuer/certificate", holding(MANAGE_ISSUER))
                .post(STAFF + "/issuer/certificate/own", holding(MANAGE_ISSUER))
                .get(STAFF + "/credentials", holding(SEE_CREDENTIALS))
                .get(STAFF + "/credentials/{credential}", holding(SEE_CREDENTIALS))
                .post(STAFF + "/credentials/{credential}/revoke", holding(AWARD_CREDENTIALS))
                .post(STAFF + "/credentials/{credential}/reinstate", holding(AWARD_CREDENTIALS));
        routes.get(STAFF_API + "/issuer", holding(MANAGE_ISSUER))
                .post(STAFF_API + "/issuer/keys", holding(MANAGE_ISSUER))
                .post(STAFF_API + "/issuer/certificate", holding(MANAGE_ISSUER))
                .post(STAFF_API + "/issuer/certificate/own", holding(MANAGE_ISSUER))
                .get(STAFF_API + "/achievements", holding(AWARD_CREDENTIALS))
                .get(STAFF_API + "/credentials", holding(SEE_CREDENTIALS))
                .get(STAFF_API + "/credentials/{credential}", holding(SEE_CREDENTIALS))
                .post(STAFF_API + "/credentials/{credential}/revoke", holding(AWARD_CREDENTIALS))
                .post(STAFF_API + "/credentials/{credential}/reinstate", holding(AWARD_CREDENTIALS));
    }
}
