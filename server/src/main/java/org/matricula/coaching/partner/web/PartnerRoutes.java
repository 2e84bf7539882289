package org.matricula.coaching.partner.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.MANAGE_COACHING;
import static org.matricula.platform.security.Permission.READ_COACHING_FEED;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component("coachingPartnerRoutes")
class PartnerRoutes implements RouteRules {

    private static final String API = "/api/v1/organisations/{organisation}/coaching";

    @Override
    public void declare(Routes routes) {
        routes.get("/o/{organisation}/coaching/partner", holding(MANAGE_COACHING))
                .post("/o/{organisation}/coaching/partner", holding(MANAGE_COACHING))
                .get("/o/{organisation}/coaching/partner/file", holding(MANAGE_COACHING))
                .post("/o/{organisation}/coaching/partner/file", holding(MANAGE_COACHING))
                .post("/o/{organisation}/coaching/partner/file/now", holding(MANAGE_COACHING))
                .post("/o/{organisation}/coaching/partner/file/removal", holding(MANAGE_COACHING))
                .post("/account/coaching/deletion", Access.SIGNED_IN)
                .get("/api/v1/account/coaching/partners", Access.SIGNED_IN)
                .post("/api/v1/account/coaching/deletion", Access.SIGNED_IN)
                .get(API + "/feed", holding(MANAGE_COACHING))
                .put(API + "/feed", holding(MANAGE_COACHING))
                .get(API + "/feed/file", holding(MANAGE_COACHING))
                .put(API + "/feed/file", holding(MANAGE_COACHING))
                .delete(API + "/feed/file", holding(MANAGE_COACHING))
                .post(API + "/feed/file/now", holding(MANAGE_COACHING))
                .get(API + "/learners", holding(READ_COACHING_FEED))
                .get(API + "/learners.csv", holding(READ_COACHING_FEED))
                .get(API + "/deletions", holding(READ_COACHING_FEED))
                .post(API + "/deletions/{learner}/confirmation", holding(READ_COACHING_FEED));
    }
}
