package org.matricula.catalogue.web;

import static org.matricula.platform.security.Access.EVERYONE;

import java.util.List;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.matricula.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** Anybody may read the catalogue; those who may edit it do so below their organisation's address. */
@Component
class CatalogueRoutes implements RouteRules, Navigation {

    private static final int POSITION = 20;
    private static final Access EDITORS = Access.holding(Permission.EDIT_CATALOGUE);

    @Override
    public void declare(Routes routes) {
        for (var start : List.of("", "/api/v1")) {
            routes.get(start + "/courses", EVERYONE)
                    .get(start + "/courses/{course}", EVERYONE)
                    .get(start + "/programmes", EVERYONE)
                    .get(start + "/programmes/{programme}", EVERYONE);
        }
        declarePages(routes, "/o/{organisation}");
        declareProgramAddresses(routes, "/api/v1/organisations/{organisation}");
    }

    @Override
    public List<Entry> entriesFor(Caller.SignedIn caller) {
        return List.of(new Entry("catalogue.navigation", "/courses", POSITION));
    }

    private static void declarePages(Routes routes, String organisation) {
        var courses = organisation + "/courses";
        var runs = courses + "/{course}/runs";
        var tests = runs + "/{run}/tests";
        var programmes = organisation + "/programmes";
        routes.get(courses, EDITORS).get(courses + "/{course}", EDITORS);
        routes.get(programmes, EDITORS).get(programmes + "/{programme}", EDITORS);
        routes.get(runs + "/{run}", EDITORS);
        declareForms(routes, courses, "/{course}");
        declareForms(routes, runs, "/{run}");
        declareForms(routes, tests, "/{test}");
        declareForms(routes, programmes, "/{programme}");
    }

    private static void declareForms(Routes routes, String list, String one) {
        routes.post(list, EDITORS)
                .get(list + "/new", EDITORS)
                .post(list + one, EDITORS)
                .get(list + one + "/edit", EDITORS)
                .post(list + one + "/delete", EDITORS);
    }

    private static void declareProgramAddresses(Routes routes, String organisation) {
        var courses = organisation + "/courses";
        var runs = courses + "/{course}/runs";
        var programmes = organisation + "/programmes";
        routes.get(courses, EDITORS).get(courses + "/{course}", EDITORS);
        routes.get(programmes, EDITORS).get(programmes + "/{programme}", EDITORS);
        routes.get(runs + "/{run}", EDITORS);
        declareWrites(routes, courses, "/{course}");
        declareWrites(routes, runs, "/{run}");
        declareWrites(routes, runs + "/{run}/tests", "/{test}");
        declareWrites(routes, programmes, "/{programme}");
    }

    private static void declareWrites(Routes routes, String list, String one) {
        routes.post(list, EDITORS).put(list + one, EDITORS).delete(list + one, EDITORS);
    }
}
