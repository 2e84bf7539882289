package org.matricula.credential.rule.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.AWARD_CREDENTIALS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class RuleRoutes implements RouteRules {

    private static final String STAFF = "/o/{organisation}";
    private static final String API = "/api/v1/organisations/{organisation}";
    private static final String RULES = "/achievements/{achievement}/rules";

    @Override
    public void declare(Routes routes) {
        routes.get(STAFF + RULES, holding(AWARD_CREDENTIALS))
                .post(STAFF + RULES, holding(AWARD_CREDENTIALS))
                .post(STAFF + RULES + "/needed", holding(AWARD_CREDENTIALS))
                .post(STAFF + RULES + "/{rule}/removal", holding(AWARD_CREDENTIALS))
                .get(STAFF + "/awards", holding(AWARD_CREDENTIALS))
                .get(STAFF + "/awards/new", holding(AWARD_CREDENTIALS))
                .post(STAFF + "/awards", holding(AWARD_CREDENTIALS))
                .get(STAFF + "/awards/{job}", holding(AWARD_CREDENTIALS));
        routes.get(API + RULES, holding(AWARD_CREDENTIALS))
                .post(API + RULES, holding(AWARD_CREDENTIALS))
                .put(API + RULES + "/needed", holding(AWARD_CREDENTIALS))
                .delete(API + RULES + "/{rule}", holding(AWARD_CREDENTIALS))
                .post(API + "/awards/preview", holding(AWARD_CREDENTIALS))
                .post(API + "/awards", holding(AWARD_CREDENTIALS))
                .get(API + "/awards/{job}", holding(AWARD_CREDENTIALS));
    }
}
