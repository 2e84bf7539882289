package org.matricula.learningmanager.partner;

import static org.matricula.platform.security.Access.PARTNER;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class PartnerRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        routes.get("/partners/course_runs", PARTNER)
                .get("/partners/course_runs/{uuid}", PARTNER)
                .get("/partners/course_runs/{uuid}/course_enrolments_report", PARTNER)
                .get("/partners/courses/{uuid}", PARTNER)
                .get("/partners/organisation_memberships/find", PARTNER)
                .get("/partners/organisation_memberships/{uuid}", PARTNER)
                .post("/partners/organisation_memberships", PARTNER)
                .get("/partners/**", PARTNER);
    }
}
