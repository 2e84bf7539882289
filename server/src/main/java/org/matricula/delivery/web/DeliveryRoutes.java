package org.matricula.delivery.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.ENROL;
import static org.matricula.platform.security.Permission.GRADE;
import static org.matricula.platform.security.Permission.SEE_LEARNERS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Everybody signed in may go through the runs they have a place in; those who may grade do so on their own runs. */
@Component
class DeliveryRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        var run = "/courses/{course}/runs/{run}";
        var step = run + "/steps/{step}";
        routes.get(run, SIGNED_IN)
                .post(run + "/move", SIGNED_IN)
                .get(step, SIGNED_IN)
                .post(step + "/completion", SIGNED_IN)
                .get(step + "/answers", SIGNED_IN)
                .post(step + "/answers", SIGNED_IN)
                .post(step + "/attempts", SIGNED_IN)
                .get(step + "/attempts/{attempt}", SIGNED_IN)
                .post(step + "/attempts/{attempt}", SIGNED_IN);
        declareGrading(routes);
        var api = "/api/v1" + run;
        var apiStep = "/api/v1" + step;
        routes.get(api + "/contents", SIGNED_IN)
                .put(api + "/move", SIGNED_IN)
                .get(apiStep, SIGNED_IN)
                .put(apiStep + "/completion", SIGNED_IN)
                .post(apiStep + "/answers", SIGNED_IN)
                .get(apiStep + "/attempts", SIGNED_IN)
                .post(apiStep + "/attempts", SIGNED_IN)
                .get(apiStep + "/attempts/{attempt}", SIGNED_IN)
                .put(apiStep + "/attempts/{attempt}", SIGNED_IN)
                .post(apiStep + "/attempts/{attempt}/submission", SIGNED_IN);
    }

    private static void declareGrading(Routes routes) {
        var learner = "/runs/{run}/learners/{learner}";
        routes.get("/o/{organisation}" + learner, holding(SEE_LEARNERS))
                .get("/o/{organisation}" + learner + "/attempts/{attempt}", holding(SEE_LEARNERS))
                .post("/o/{organisation}" + learner + "/adjustment", holding(GRADE))
                .post("/o/{organisation}" + learner + "/move", holding(ENROL))
                .post("/o/{organisation}" + learner + "/attempts/{attempt}/score", holding(GRADE));
        var api = "/api/v1/organisations/{organisation}" + learner;
        routes.get(api, holding(SEE_LEARNERS))
                .get(api + "/attempts/{attempt}", holding(SEE_LEARNERS))
                .put(api + "/adjustment", holding(GRADE))
                .put(api + "/move", holding(ENROL))
                .put(api + "/attempts/{attempt}/score", holding(GRADE));
    }
}
