package org.matricula.credential.share.web;

import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.MANAGE_ISSUER;
import static org.matricula.platform.security.Permission.SEE_CREDENTIALS;

import java.util.List;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.matricula.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** Learners keep what they were awarded; others see what they show of it. */
@Component
final class ShareRoutes implements RouteRules, Navigation {

    private static final int POSITION = 16;
    private static final String OWN = "/credentials/{credential}";
    private static final String ELSEWHERE = "/credentials/elsewhere/{credential}";
    private static final String COLLECTION = "/credentials/collections/{collection}";
    private static final String ME = "/api/v1/me";

    @Override
    public void declare(Routes routes) {
        routes.get("/c/{token}/badge.png", PUBLIC)
                .get("/c/{token}/badge.svg", PUBLIC)
                .get("/c/{token}/card.png", PUBLIC)
                .get("/c/{token}/earn", PUBLIC)
                .framed("/c/{token}/embed", PUBLIC)
                .get("/oembed", PUBLIC)
                .get("/collections/{token}", PUBLIC)
                .get("/api/v1/collections/{token}", PUBLIC)
                .get("/p/{name}", PUBLIC)
                .get("/api/v1/profiles/{name}", PUBLIC)
                .get("/elsewhere/{token}", PUBLIC)
                .get("/elsewhere/{token}/file", PUBLIC)
                .get("/api/v1/elsewhere/{token}", PUBLIC);
        backpack(routes);
        api(routes);
        routes.get("/o/{organisation}/reach", holding(SEE_CREDENTIALS))
                .get("/o/{organisation}/reach.csv", holding(SEE_CREDENTIALS))
                .get("/o/{organisation}/achievements/{achievement}/reach", holding(SEE_CREDENTIALS))
                .post("/o/{organisation}/reach/linkedin", holding(MANAGE_ISSUER))
                .get("/api/v1/organisations/{organisation}/reach", holding(SEE_CREDENTIALS))
                .put("/api/v1/organisations/{organisation}/reach/linkedin", holding(MANAGE_ISSUER));
    }

    @Override
    public List<Entry> entriesFor(Caller.SignedIn caller) {
        return List.of(new Entry("credential.share.navigation", "/credentials", POSITION));
    }

    private static void backpack(Routes routes) {
        routes.get("/credentials", SIGNED_IN)
                .get("/credentials/all.zip", SIGNED_IN)
                .get("/credentials/profile", SIGNED_IN)
                .post("/credentials/profile", SIGNED_IN)
                .post("/credentials/profile/off", SIGNED_IN)
                .get(OWN, SIGNED_IN)
                .get(OWN + "/credential.json", SIGNED_IN)
                .get(OWN + "/credential.jwt", SIGNED_IN)
                .get(OWN + "/badge.png", SIGNED_IN)
                .get(OWN + "/badge.svg", SIGNED_IN)
                .get(OWN + "/certificate.pdf", SIGNED_IN)
                .get(OWN + "/share/{network}", SIGNED_IN)
                .get(OWN + "/mastodon", SIGNED_IN)
                .post(OWN + "/page", SIGNED_IN)
                .post(OWN + "/collections", SIGNED_IN)
                .get(ELSEWHERE, SIGNED_IN)
                .post(ELSEWHERE + "/page", SIGNED_IN)
                .post(ELSEWHERE + "/collections", SIGNED_IN)
                .post("/credentials/collections", SIGNED_IN)
                .get(COLLECTION, SIGNED_IN)
                .post(COLLECTION, SIGNED_IN)
                .post(COLLECTION + "/page", SIGNED_IN)
                .post(COLLECTION + "/move", SIGNED_IN)
                .post(COLLECTION + "/items", SIGNED_IN)
                .post(COLLECTION + "/items/{credential}/move", SIGNED_IN)
                .post(COLLECTION + "/removal", SIGNED_IN);
    }

    private static void api(Routes routes) {
        routes.get(ME + "/credentials/{credential}", SIGNED_IN)
                .put(ME + "/credentials/{credential}/page", SIGNED_IN)
                .get(ME + "/credentials/elsewhere/{credential}/page", SIGNED_IN)
                .put(ME + "/credentials/elsewhere/{credential}/page", SIGNED_IN)
                .get(ME + "/collections", SIGNED_IN)
                .post(ME + "/collections", SIGNED_IN)
                .get(ME + "/collections/{collection}", SIGNED_IN)
                .put(ME + "/collections/{collection}", SIGNED_IN)
                .delete(ME + "/collections/{collection}", SIGNED_IN)
                .get(ME + "/profile", SIGNED_IN)
                .put(ME + "/profile", SIGNED_IN)
                .delete(ME + "/profile", SIGNED_IN);
    }
}
