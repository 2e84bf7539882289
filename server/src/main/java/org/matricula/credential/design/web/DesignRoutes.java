package org.matricula.credential.design.web;

import static org.matricula.platform.security.Access.EVERYONE;
import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.AWARD_CREDENTIALS;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class DesignRoutes implements RouteRules {

    private static final String LIST = "/o/{organisation}/achievements";
    private static final String ONE = LIST + "/{achievement}";
    private static final String API = "/api/v1/organisations/{organisation}/achievements";
    private static final String API_ONE = API + "/{achievement}";
    private static final String ASKED = "/definitions/{token}";

    @Override
    public void declare(Routes routes) {
        routes.get("/a/{token}/badge.svg", PUBLIC)
                .get("/a/{token}/badge.png", PUBLIC)
                .get("/a/{token}/badge/{hash}.svg", PUBLIC)
                .get("/a/{token}/badge/{hash}.png", PUBLIC);
        pages(routes);
        api(routes);
        opinions(routes);
    }

    private static void pages(Routes routes) {
        var may = holding(AWARD_CREDENTIALS);
        routes.get(LIST, may)
                .get(LIST + "/new", may)
                .post(LIST, may)
                .get(LIST + "/import", may)
                .upload(LIST + "/import", may)
                .post(LIST + "/import/drafts", may)
                .get(ONE, may)
                .get(ONE + "/edit", may)
                .post(ONE, may)
                .post(ONE + "/publication", may)
                .post(ONE + "/retirement", may)
                .post(ONE + "/restoration", may)
                .post(ONE + "/discarding", may)
                .get(ONE + "/picture", may)
                .post(ONE + "/picture", may)
                .upload(ONE + "/picture/file", may)
                .post(ONE + "/picture/removal", may)
                .get(ONE + "/picture.svg", may)
                .get(ONE + "/picture.png", may);
    }

    private static void api(Routes routes) {
        var may = holding(AWARD_CREDENTIALS);
        routes.post(API, may)
                .post(API + "/import", may)
                .get(API_ONE, may)
                .put(API_ONE, may)
                .delete(API_ONE + "/draft", may)
                .post(API_ONE + "/publication", may)
                .post(API_ONE + "/retirement", may)
                .post(API_ONE + "/restoration", may)
                .put(API_ONE + "/picture", may)
                .delete(API_ONE + "/picture", may);
    }

    private static void opinions(Routes routes) {
        var may = holding(AWARD_CREDENTIALS);
        routes.get(ONE + "/opinions", may)
                .post(ONE + "/opinions", may)
                .post(ONE + "/opinions/{opinion}/removal", may)
                .get(API_ONE + "/opinions", may)
                .post(API_ONE + "/opinions", may)
                .delete(API_ONE + "/opinions/{opinion}", may)
                .get(ASKED, EVERYONE)
                .post(ASKED, EVERYONE)
                .get("/api/v1" + ASKED, EVERYONE)
                .post("/api/v1" + ASKED, EVERYONE);
    }
}
