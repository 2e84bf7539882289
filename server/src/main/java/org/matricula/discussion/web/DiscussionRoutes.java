package org.matricula.discussion.web;

import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.SIGNED_IN;

import java.util.List;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Whoever is signed in may ask; the run decides who takes part. A link in a mail opens to whoever has it. */
@Component
class DiscussionRoutes implements RouteRules {

    private static final Access MODERATORS = Access.holding(Permission.MODERATE);

    @Override
    public void declare(Routes routes) {
        var comments = "/courses/{course}/runs/{run}/steps/{number}/comments";
        declarePages(routes, comments, comments + "/{comment}");
        declareCalls(routes, "/api/v1" + comments, "/api/v1" + comments + "/{comment}");
        routes.get("/account/discussion-mail", SIGNED_IN).post("/account/discussion-mail", SIGNED_IN);
        routes.get("/api/v1/me/discussion-mail", SIGNED_IN).put("/api/v1/me/discussion-mail", SIGNED_IN);
        routes.get("/discussion-mail/{token}", PUBLIC).post("/discussion-mail/{token}", PUBLIC);
        for (var start : List.of("/o/{organisation}", "/api/v1/organisations/{organisation}")) {
            var moderation = start + "/courses/{course}/runs/{run}/moderation";
            routes.get(moderation, MODERATORS).get(moderation + "/{comment}", MODERATORS);
            for (var decision : List.of("/hide", "/restore", "/dismiss")) {
                routes.post(moderation + "/{comment}" + decision, MODERATORS);
            }
        }
    }

    private static void declarePages(Routes routes, String comments, String comment) {
        routes.get(comments, SIGNED_IN).post(comments, SIGNED_IN).get(comment, SIGNED_IN);
        for (var form : List.of("/reply", "/edit", "/delete", "/report")) {
            routes.get(comment + form, SIGNED_IN).post(comment + form, SIGNED_IN);
        }
        for (var button : List.of("/like", "/unlike", "/follow", "/unfollow")) {
            routes.post(comment + button, SIGNED_IN);
        }
    }

    private static void declareCalls(Routes routes, String comments, String comment) {
        routes.get(comments, SIGNED_IN).post(comments, SIGNED_IN);
        routes.get(comments + "/own", SIGNED_IN);
        routes.get(comment, SIGNED_IN).put(comment, SIGNED_IN).delete(comment, SIGNED_IN);
        routes.post(comment + "/replies", SIGNED_IN).put(comment + "/report", SIGNED_IN);
        routes.put(comment + "/like", SIGNED_IN).delete(comment + "/like", SIGNED_IN);
        routes.put(comment + "/follow", SIGNED_IN).delete(comment + "/follow", SIGNED_IN);
    }
}
