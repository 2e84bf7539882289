package org.matricula.catalogue.content.web;

import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Whoever edits the catalogue writes what its runs teach; who may have its files is asked for each. */
@Component
class ContentRoutes implements RouteRules {

    private static final Access EDITORS = Access.holding(Permission.EDIT_CATALOGUE);
    private static final String RUN = "/courses/{course}/runs/{run}";

    @Override
    public void declare(Routes routes) {
        routes.get(RUN + "/media/{name}", Access.EVERYONE);
        declarePages(routes, "/o/{organisation}" + RUN + "/content");
        declareProgramAddresses(routes, "/api/v1/organisations/{organisation}" + RUN + "/content");
    }

    private static void declarePages(Routes routes, String content) {
        routes.get(content, EDITORS)
                .post(content, EDITORS)
                .get(content + "/steps/{step}", EDITORS)
                .post(content + "/steps/{step}", EDITORS)
                .get(content + "/steps/{step}/preview", EDITORS)
                .get(content + "/publication", EDITORS)
                .post(content + "/publication", EDITORS)
                .get(content + "/delivery", EDITORS)
                .post(content + "/delivery", EDITORS)
                .get(content + "/media", EDITORS)
                .upload(content + "/media", EDITORS)
                .post(content + "/media/removal", EDITORS)
                .get(content + "/transfer", EDITORS)
                .get(content + "/export", EDITORS)
                .upload(content + "/import", EDITORS)
                .post(content + "/import/{key}", EDITORS)
                .post(content + "/copy", EDITORS);
    }

    private static void declareProgramAddresses(Routes routes, String content) {
        routes.get(content, EDITORS)
                .put(content, EDITORS)
                .get(content + "/steps/{step}", EDITORS)
                .put(content + "/steps/{step}", EDITORS)
                .get(content + "/publication", EDITORS)
                .post(content + "/publication", EDITORS)
                .get(content + "/delivery", EDITORS)
                .put(content + "/delivery", EDITORS)
                .get(content + "/media", EDITORS)
                .upload(content + "/media", EDITORS)
                .delete(content + "/media/{name}", EDITORS)
                .get(content + "/export", EDITORS)
                .upload(content + "/import", EDITORS)
                .post(content + "/copy", EDITORS);
    }
}
