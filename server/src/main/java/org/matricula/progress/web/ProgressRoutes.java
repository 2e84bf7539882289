package org.matricula.progress.web;

import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.RECORD_PROGRESS;
import static org.matricula.platform.security.Permission.SEE_COUNTS;
import static org.matricula.platform.security.Permission.SEE_LEARNERS;

import java.util.List;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class ProgressRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        routes.get("/api/v1/me/courses", SIGNED_IN);
        for (var start : List.of("/o/{organisation}", "/api/v1/organisations/{organisation}")) {
            routes.get(start + "/runs", holding(SEE_COUNTS))
                    .get(start + "/runs/{run}/progress", holding(SEE_COUNTS))
                    .get(start + "/runs/{run}/learners", holding(SEE_LEARNERS));
        }
        routes.post("/api/v1/organisations/{organisation}/progress/events", holding(RECORD_PROGRESS));
    }
}
