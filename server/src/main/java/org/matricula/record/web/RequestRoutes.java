package org.matricula.record.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.ANSWER_REQUESTS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Learners ask about their own records; those of the programme's provider who may, answer. */
@Component
final class RequestRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        routes.get("/records/{programme}/requests", SIGNED_IN)
                .post("/records/{programme}/requests", SIGNED_IN)
                .get("/api/v1/me/records/{programme}/requests", SIGNED_IN)
                .post("/api/v1/me/records/{programme}/requests", SIGNED_IN);
        routes.get("/appeals/{credential}", SIGNED_IN)
                .post("/appeals/{credential}", SIGNED_IN)
                .get("/api/v1/me/appeals/{credential}", SIGNED_IN)
                .post("/api/v1/me/appeals/{credential}", SIGNED_IN);
        var pages = "/o/{organisation}/record-requests";
        var calls = "/api/v1/organisations/{organisation}/record-requests";
        routes.get(pages, holding(ANSWER_REQUESTS))
                .get(pages + "/{request}", holding(ANSWER_REQUESTS))
                .post(pages + "/{request}/answer", holding(ANSWER_REQUESTS))
                .get(calls, holding(ANSWER_REQUESTS))
                .get(calls + "/{request}", holding(ANSWER_REQUESTS))
                .post(calls + "/{request}/answer", holding(ANSWER_REQUESTS));
    }
}
