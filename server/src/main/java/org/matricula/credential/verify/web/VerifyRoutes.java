package org.matricula.credential.verify.web;

import static org.matricula.platform.security.Access.PUBLIC;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class VerifyRoutes implements RouteRules {

    /** What surrounds a file in a form. */
    private static final long AROUND = 64L << 10;

    @Override
    public void declare(Routes routes) {
        routes.get("/verify", PUBLIC)
                .upload("/verify", PUBLIC, VerifyController.LIMIT + AROUND)
                .upload("/api/v1/verify", PUBLIC, VerifyController.LIMIT + AROUND)
                .get("/verify/many", PUBLIC)
                .upload("/verify/many", PUBLIC, BulkController.LIMIT + AROUND)
                .upload("/api/v1/verify/many", PUBLIC, BulkController.LIMIT + AROUND)
                .get("/verify/many/{token}", PUBLIC)
                .get("/verify/many/{token}/report.csv", PUBLIC)
                .post("/verify/many/{token}/removal", PUBLIC)
                .get("/api/v1/verify/many/{token}", PUBLIC)
                .delete("/api/v1/verify/many/{token}", PUBLIC);
    }
}
