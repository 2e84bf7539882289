package org.matricula.account.web;

import java.util.List;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.matricula.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** The routes of people's own accounts, and the way home. */
@Component
class AccountRoutes implements RouteRules, Navigation {

    @Override
    public void declare(Routes routes) {
        declareEntrance(routes);
        declareAccount(routes);
        declareApi(routes);
    }

    @Override
    public List<Entry> entriesFor(Caller.SignedIn caller) {
        return List.of(new Entry("account.navigation.home", "/home", 0));
    }

    private static void declareEntrance(Routes routes) {
        routes.get("/", Access.EVERYONE)
                .get("/sign-in", Access.EVERYONE)
                .post("/sign-in", Access.EVERYONE)
                .post("/sign-out", Access.EVERYONE)
                .get("/sign-in/by-link", Access.EVERYONE)
                .post("/sign-in/by-link", Access.EVERYONE)
                .get("/sign-in/by-link/{token}", Access.EVERYONE)
                .post("/sign-in/by-link/{token}", Access.EVERYONE)
                .get("/sign-up", Access.EVERYONE)
                .post("/sign-up", Access.EVERYONE)
                .get("/sign-up/{token}", Access.EVERYONE)
                .post("/sign-up/{token}", Access.EVERYONE)
                .get("/reset-password", Access.EVERYONE)
                .post("/reset-password", Access.EVERYONE)
                .get("/reset-password/{token}", Access.EVERYONE)
                .post("/reset-password/{token}", Access.EVERYONE)
                .get("/account-closed", Access.PUBLIC);
    }

    private static void declareAccount(Routes routes) {
        routes.get("/home", Access.SIGNED_IN)
                .get("/account", Access.SIGNED_IN)
                .post("/account", Access.SIGNED_IN)
                .post("/account/page", Access.SIGNED_IN)
                .get("/people/{token}", Access.EVERYONE)
                .post("/account/password", Access.SIGNED_IN)
                .post("/account/sign-out-everywhere", Access.SIGNED_IN)
                .get("/account/data", Access.SIGNED_IN)
                .post("/account/addresses", Access.SIGNED_IN)
                .post("/account/addresses/{id}/send-again", Access.SIGNED_IN)
                .post("/account/addresses/{id}/primary", Access.SIGNED_IN)
                .post("/account/addresses/{id}/remove", Access.SIGNED_IN)
                .get("/account/verify/{token}", Access.SIGNED_IN)
                .post("/account/verify/{token}", Access.SIGNED_IN)
                .get("/account/close", Access.SIGNED_IN)
                .post("/account/close", Access.SIGNED_IN)
                .post("/account/close/link", Access.SIGNED_IN)
                .get("/account/close/{token}", Access.SIGNED_IN)
                .post("/account/close/{token}", Access.SIGNED_IN);
    }

    private static void declareApi(Routes routes) {
        routes.get("/api/v1/account", Access.SIGNED_IN)
                .put("/api/v1/account", Access.SIGNED_IN)
                .put("/api/v1/account/page", Access.SIGNED_IN)
                .get("/api/v1/people/{token}", Access.EVERYONE)
                .get("/api/v1/account/data", Access.SIGNED_IN)
                .post("/api/v1/account/addresses", Access.SIGNED_IN)
                .post("/api/v1/account/addresses/{id}/primary", Access.SIGNED_IN)
                .delete("/api/v1/account/addresses/{id}", Access.SIGNED_IN);
    }
}
