package org.matricula.coaching.conversation.web;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Coaches see their own learners; learners see what their coach and they do together. */
@Component
class ConversationRoutes implements RouteRules {

    private static final Access COACH = Access.holding(Permission.COACH);

    @Override
    public void declare(Routes routes) {
        declareCoach(routes, "/o/{organisation}/coach");
        declareCoach(routes, "/api/v1/organisations/{organisation}/coach");
        declareOwn(routes, "/coaching/{organisation}/coach");
        declareOwn(routes, "/api/v1/me/coaching/{organisation}/coach");
    }

    private static void declareCoach(Routes routes, String coach) {
        routes.get(coach, COACH).get(coach + "/learners/{learner}", COACH);
    }

    private static void declareOwn(Routes routes, String own) {
        routes.get(own, Access.SIGNED_IN);
    }
}
