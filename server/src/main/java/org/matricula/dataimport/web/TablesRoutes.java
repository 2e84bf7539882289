package org.matricula.dataimport.web;

import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.SEE_COUNTS;

import java.util.List;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

/** As the run's progress; a table about people opens only to those who may also see learners. */
@Component
class TablesRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        for (var start : List.of("/o/{organisation}", "/api/v1/organisations/{organisation}")) {
            var tables = start + "/runs/{run}/tables";
            routes.get(tables, holding(SEE_COUNTS))
                    .get(tables + "/{kind}", holding(SEE_COUNTS))
                    .get(tables + "/{kind}/rows.csv", holding(SEE_COUNTS));
        }
    }
}
