package org.matricula.credential.recipient.web;

import static org.matricula.platform.security.Access.EVERYONE;
import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.AWARD_CREDENTIALS;
import static org.matricula.platform.security.Permission.SEE_CREDENTIALS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Anybody may look at what a mail's link leads to and read how to use a code; taking something needs a sign-in. */
@Component
final class RecipientRoutes implements RouteRules {

    private static final String STAFF = "/o/{organisation}";
    private static final String STAFF_API = "/api/v1/organisations/{organisation}";

    @Override
    public void declare(Routes routes) {
        var award = STAFF + "/achievements/{achievement}/award";
        var file = STAFF + "/award-files/{file}";
        routes.get(award, holding(AWARD_CREDENTIALS))
                .get(award + "/review", holding(AWARD_CREDENTIALS))
                .post(award + "/review", holding(AWARD_CREDENTIALS))
                .post(award, holding(AWARD_CREDENTIALS))
                .upload(award + "/file", holding(AWARD_CREDENTIALS))
                .get(file, holding(AWARD_CREDENTIALS))
                .post(file + "/start", holding(AWARD_CREDENTIALS))
                .post(file + "/removal", holding(AWARD_CREDENTIALS))
                .get(file + "/result.csv", holding(AWARD_CREDENTIALS));
        var claims = STAFF + "/claims";
        routes.get(claims, holding(SEE_CREDENTIALS))
                .post(claims + "/period", holding(AWARD_CREDENTIALS))
                .get(claims + "/codes.csv", holding(AWARD_CREDENTIALS))
                .get(claims + "/{claim}", holding(SEE_CREDENTIALS))
                .post(claims + "/{claim}/mail", holding(AWARD_CREDENTIALS))
                .post(claims + "/{claim}/address", holding(AWARD_CREDENTIALS))
                .post(claims + "/{claim}/code", holding(AWARD_CREDENTIALS))
                .post(claims + "/{claim}/withdrawal", holding(AWARD_CREDENTIALS));
        var awards = STAFF_API + "/achievements/{achievement}/awards";
        var ownClaims = STAFF_API + "/claims";
        routes.post(awards, holding(AWARD_CREDENTIALS))
                .post(awards + "/batch", holding(AWARD_CREDENTIALS))
                .get(STAFF_API + "/awards", holding(SEE_CREDENTIALS))
                .get(STAFF_API + "/award-files/{file}", holding(AWARD_CREDENTIALS))
                .get(ownClaims, holding(SEE_CREDENTIALS))
                .put(ownClaims + "/period", holding(AWARD_CREDENTIALS))
                .get(ownClaims + "/{claim}", holding(SEE_CREDENTIALS))
                .post(ownClaims + "/{claim}/mail", holding(AWARD_CREDENTIALS))
                .post(ownClaims + "/{claim}/address", holding(AWARD_CREDENTIALS))
                .post(ownClaims + "/{claim}/code", holding(AWARD_CREDENTIALS))
                .post(ownClaims + "/{claim}/withdrawal", holding(AWARD_CREDENTIALS));
        routes.get("/claims", SIGNED_IN)
                .post("/claims/{claim}/acceptance", SIGNED_IN)
                .post("/claims/{claim}/refusal", SIGNED_IN)
                .get("/claims/by-mail/{token}", EVERYONE)
                .post("/claims/by-mail/{token}/address", SIGNED_IN)
                .get("/claim", EVERYONE)
                .post("/claim", SIGNED_IN)
                .get("/api/v1/me/claims", SIGNED_IN)
                .post("/api/v1/me/claims/code", SIGNED_IN)
                .post("/api/v1/me/claims/{claim}/acceptance", SIGNED_IN)
                .post("/api/v1/me/claims/{claim}/refusal", SIGNED_IN);
    }
}
