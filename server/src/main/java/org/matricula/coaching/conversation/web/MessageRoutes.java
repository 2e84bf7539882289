package org.matricula.coaching.conversation.web;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Messages, templates and calls: a coach's with each learner, a learner's with the coach, and what an offer keeps for all coaches. */
@Component("coachingMessageRoutes")
class MessageRoutes implements RouteRules {

    private static final Access COACH = Access.holding(Permission.COACH);
    private static final Access DESK = Access.holding(Permission.MANAGE_COACHING);
    private static final String API = "/api/v1/organisations/{organisation}";

    @Override
    public void declare(Routes routes) {
        declareMessages(routes, "/o/{organisation}/coach/learners/{learner}/messages");
        declareCalls(routes, "/o/{organisation}/coach/learners/{learner}/calls");
        declareTemplates(routes, "/o/{organisation}/coach/templates", COACH);
        declareTemplates(routes, "/o/{organisation}/coaching/templates", DESK);
        declareCalendar(routes, "/o/{organisation}/coach/calendar");
        declareCaseApi(routes, API + "/coach/learners/{learner}");
        declareTemplateApi(routes, API + "/coach/templates", COACH);
        declareTemplateApi(routes, API + "/coaching/templates", DESK);
        declareOwn(routes);
    }

    private static void declareMessages(Routes routes, String messages) {
        routes.get(messages, COACH).post(messages, COACH).post(messages + "/{message}/withdrawal", COACH);
    }

    private static void declareCalls(Routes routes, String calls) {
        routes.get(calls + "/new", COACH)
                .get(calls + "/past", COACH)
                .post(calls, COACH)
                .post(calls + "/past", COACH)
                .get(calls + "/{call}", COACH)
                .get(calls + "/{call}/call.ics", COACH)
                .post(calls + "/{call}", COACH)
                .post(calls + "/{call}/cancellation", COACH)
                .post(calls + "/{call}/outcome", COACH);
    }

    private static void declareTemplates(Routes routes, String templates, Access access) {
        routes.get(templates, access)
                .get(templates + "/new", access)
                .get(templates + "/{template}", access)
                .post(templates, access)
                .post(templates + "/{template}", access)
                .post(templates + "/{template}/removal", access);
    }

    /** Whoever has the address reads the calls: its secret part is all that a calendar program can show. */
    private static void declareCalendar(Routes routes, String calendar) {
        routes.get(calendar, COACH)
                .post(calendar, COACH)
                .post(calendar + "/closing", COACH)
                .get("/coach-calendars/{token}", Access.PUBLIC)
                .get(API + "/coach/calendar", COACH)
                .post(API + "/coach/calendar", COACH)
                .delete(API + "/coach/calendar", COACH);
    }

    private static void declareCaseApi(Routes routes, String learner) {
        routes.get(learner + "/messages", COACH)
                .post(learner + "/messages", COACH)
                .delete(learner + "/messages/{message}", COACH)
                .get(learner + "/calls", COACH)
                .post(learner + "/calls", COACH)
                .post(learner + "/calls/past", COACH)
                .put(learner + "/calls/{call}", COACH)
                .delete(learner + "/calls/{call}", COACH)
                .put(learner + "/calls/{call}/outcome", COACH);
    }

    private static void declareTemplateApi(Routes routes, String templates, Access access) {
        routes.get(templates, access)
                .post(templates, access)
                .put(templates + "/{template}", access)
                .delete(templates + "/{template}", access);
    }

    private static void declareOwn(Routes routes) {
        routes.get("/coaching/{organisation}/coach/messages", Access.SIGNED_IN)
                .post("/coaching/{organisation}/coach/messages", Access.SIGNED_IN)
                .get("/api/v1/me/coaching/{organisation}/coach/messages", Access.SIGNED_IN)
                .post("/api/v1/me/coaching/{organisation}/coach/messages", Access.SIGNED_IN)
                .get("/api/v1/me/coaching/{organisation}/coach/calls", Access.SIGNED_IN);
    }
}
