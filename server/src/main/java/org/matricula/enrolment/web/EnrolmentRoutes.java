package org.matricula.enrolment.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.ENROL;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Everybody signed in may ask for a place for themselves; the run's terms decide. */
@Component
class EnrolmentRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        var run = "/courses/{course}/runs/{run}";
        routes.get(run + "/join", SIGNED_IN).post(run + "/join", SIGNED_IN).post(run + "/leave", SIGNED_IN);
        routes.post("/api/v1/organisations/{organisation}/runs/{run}/places", holding(ENROL));
        var place = "/api/v1" + run + "/place";
        routes.get(place, SIGNED_IN).put(place, SIGNED_IN).delete(place, SIGNED_IN);
    }
}
