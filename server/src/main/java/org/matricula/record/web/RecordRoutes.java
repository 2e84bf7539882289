package org.matricula.record.web;

import static org.matricula.platform.security.Access.PUBLIC;
import static org.matricula.platform.security.Access.SIGNED_IN;
import static org.matricula.platform.security.Access.holding;
import static org.matricula.platform.security.Permission.SEE_LEARNERS;

import java.util.List;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.matricula.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** Learners see their own records; others the one they were given the link of. */
@Component
final class RecordRoutes implements RouteRules, Navigation {

    private static final int POSITION = 15;

    @Override
    public void declare(Routes routes) {
        routes.get("/records", SIGNED_IN)
                .get("/records/whole", SIGNED_IN)
                .get("/records/{programme}", SIGNED_IN)
                .get("/records/{programme}/snapshots", SIGNED_IN)
                .post("/records/{programme}/snapshots", SIGNED_IN)
                .post("/records/{programme}/snapshots/{snapshot}/end", SIGNED_IN)
                .get("/snapshots/{token}", PUBLIC)
                .get("/snapshots/{token}/record.json", PUBLIC)
                .get("/snapshots/{token}/record.csv", PUBLIC)
                .get("/snapshots/{token}/record.pdf", PUBLIC)
                .post("/records/{programme}/links", SIGNED_IN)
                .get("/records/{programme}/links/new", SIGNED_IN)
                .get("/records/{programme}/links/{link}", SIGNED_IN)
                .get("/records/{programme}/links/{link}/change", SIGNED_IN)
                .post("/records/{programme}/links/{link}/change", SIGNED_IN)
                .post("/records/{programme}/links/{link}/end", SIGNED_IN)
                .get("/r/{token}", PUBLIC);
        routes.get("/help/records", PUBLIC).get("/help/receiving-records", PUBLIC);
        routes.get("/programmes/{programme}/progress", SIGNED_IN)
                .get("/api/v1/me/programmes/{programme}/progress", SIGNED_IN)
                .get("/o/{organisation}/learners/{learner}/records/{programme}", holding(SEE_LEARNERS))
                .get(
                        "/api/v1/organisations/{organisation}/learners/{learner}/records/{programme}",
                        holding(SEE_LEARNERS));
        routes.get("/api/v1/me/records", SIGNED_IN)
                .get("/api/v1/me/records/whole", SIGNED_IN)
                .get("/api/v1/me/records/{programme}", SIGNED_IN)
                .get("/api/v1/me/records/{programme}/links", SIGNED_IN)
                .post("/api/v1/me/records/{programme}/links", SIGNED_IN)
                .get("/api/v1/me/records/{programme}/snapshots", SIGNED_IN)
                .post("/api/v1/me/records/{programme}/snapshots", SIGNED_IN)
                .delete("/api/v1/me/records/{programme}/snapshots/{snapshot}", SIGNED_IN)
                .get("/api/v1/snapshots/{token}", PUBLIC)
                .post("/api/v1/me/records/{programme}/links/preview", SIGNED_IN)
                .get("/api/v1/me/records/{programme}/links/{link}", SIGNED_IN)
                .put("/api/v1/me/records/{programme}/links/{link}", SIGNED_IN)
                .delete("/api/v1/me/records/{programme}/links/{link}", SIGNED_IN)
                .get("/api/v1/records/{token}", PUBLIC);
    }

    @Override
    public List<Entry> entriesFor(Caller.SignedIn caller) {
        return List.of(new Entry("record.navigation", "/records", POSITION));
    }
}
