package org.matricula.coaching.conversation.web;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Coaches see their own learners; whoever leads sees who coaches whom; learners see what their coach and they do together. */
@Component
class ConversationRoutes implements RouteRules {

    private static final Access COACH = Access.holding(Permission.COACH);
    private static final Access LEAD = Access.holding(Permission.LEAD_COACHING);
    private static final Access DESK = Access.holding(Permission.MANAGE_COACHING);
    private static final String API = "/api/v1/organisations/{organisation}";

    @Override
    public void declare(Routes routes) {
        declareCoach(routes, "/o/{organisation}/coach");
        declareCoachCalls(routes, API + "/coach");
        declareLead(routes, "/o/{organisation}/coaches");
        declareLeadCalls(routes, API + "/coaches");
        declareDesk(routes, "/o/{organisation}/coaching/resources");
        declareDeskCalls(routes, API + "/coaching/resources");
        declareOwn(routes, "/coaching/{organisation}/coach", "/api/v1/me/coaching/{organisation}/coach");
    }

    private static void declareCoach(Routes routes, String coach) {
        var one = coach + "/learners/{learner}";
        routes.get(coach, COACH)
                .get(one, COACH)
                .post(one + "/notes", COACH)
                .post(one + "/notes/{note}/removal", COACH)
                .post(one + "/tasks", COACH)
                .post(one + "/tasks/{task}", COACH)
                .post(one + "/tasks/{task}/removal", COACH)
                .post(one + "/resources", COACH)
                .post(one + "/handover", COACH)
                .post(one + "/end", COACH);
    }

    private static void declareCoachCalls(Routes routes, String coach) {
        var one = coach + "/learners/{learner}";
        routes.get(coach, COACH)
                .get(one, COACH)
                .post(one + "/notes", COACH)
                .delete(one + "/notes/{note}", COACH)
                .post(one + "/tasks", COACH)
                .put(one + "/tasks/{task}", COACH)
                .delete(one + "/tasks/{task}", COACH)
                .post(one + "/resources", COACH)
                .post(one + "/handover", COACH)
                .post(one + "/end", COACH);
    }

    private static void declareLead(Routes routes, String team) {
        routes.get(team, LEAD).get(team + "/{from}", LEAD).post(team + "/{from}/handover", LEAD);
    }

    private static void declareLeadCalls(Routes routes, String team) {
        routes.get(team, LEAD).get(team + "/{from}/learners", LEAD).post(team + "/{from}/handover", LEAD);
    }

    private static void declareDesk(Routes routes, String resources) {
        routes.get(resources, DESK)
                .get(resources + "/new", DESK)
                .post(resources + "/new", DESK)
                .get(resources + "/{resource}", DESK)
                .post(resources + "/{resource}", DESK)
                .post(resources + "/{resource}/removal", DESK);
    }

    private static void declareDeskCalls(Routes routes, String resources) {
        routes.get(resources, DESK)
                .post(resources, DESK)
                .get(resources + "/{resource}", DESK)
                .put(resources + "/{resource}", DESK)
                .delete(resources + "/{resource}", DESK);
    }

    private static void declareOwn(Routes routes, String own, String calls) {
        routes.get(own, Access.SIGNED_IN)
                .post(own + "/tasks/{task}", Access.SIGNED_IN)
                .get(calls, Access.SIGNED_IN)
                .put(calls + "/tasks/{task}", Access.SIGNED_IN);
    }
}
