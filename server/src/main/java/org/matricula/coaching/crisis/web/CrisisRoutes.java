package org.matricula.coaching.crisis.web;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/**
 * Who sets what happens in a crisis, and who handles one. Any member may be a contact, so members come as far as the door;
 * behind it a crisis is found by those alone who handle it.
 */
@Component
class CrisisRoutes implements RouteRules {

    private static final Access PROVIDER = Access.holding(Permission.MANAGE_COACHING);
    private static final Access MEMBER = Access.holding(Permission.SEE_ORGANISATION);
    private static final Access LEAD = Access.holding(Permission.LEAD_COACHING);
    private static final Access COACH = Access.holding(Permission.COACH);
    private static final String API = "/api/v1/organisations/{organisation}";
    private static final String PAGES = "/o/{organisation}";

    @Override
    public void declare(Routes routes) {
        routes.get(PAGES + "/coaching/crisis", PROVIDER)
                .post(PAGES + "/coaching/crisis", PROVIDER)
                .get(API + "/coaching/crisis", PROVIDER)
                .put(API + "/coaching/crisis", PROVIDER);
        declareCrises(routes, PAGES);
        declareCrises(routes, API);
        declareHelp(routes, "/coaching/{organisation}/help");
        declareHelp(routes, "/api/v1/me/coaching/{organisation}/help");
    }

    private static void declareCrises(Routes routes, String organisation) {
        var crises = organisation + "/crises";
        routes.get(crises, MEMBER)
                .get(organisation + "/crises.csv", LEAD)
                .get(crises + "/{crisis}", MEMBER)
                .post(crises + "/{crisis}/acknowledgement", MEMBER)
                .post(crises + "/{crisis}/passing-on", MEMBER)
                .post(crises + "/{crisis}/steps", MEMBER)
                .post(crises + "/{crisis}/closing", MEMBER)
                .post(organisation + "/coach/learners/{learner}/crisis", COACH);
    }

    private static void declareHelp(Routes routes, String help) {
        routes.get(help, Access.SIGNED_IN).post(help, Access.SIGNED_IN);
    }
}
