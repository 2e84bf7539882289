package org.matricula.learningmanager.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs to which an organisation invited, for programs. */
@RestController("learningManagerRunsApi")
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/runs")
class RunsApi {

    /** {@code course} and {@code run} are slugs. */
    record Run(
            UUID id,
            String provider,
            String course,
            String courseTitle,
            String run,
            String runTitle,
            int enrolled,
            int pending,
            int declined) {}

    private final RunDesks desks;

    RunsApi(RunDesks desks) {
        this.desks = desks;
    }

    @GetMapping("/{run}")
    Run show(@PathVariable String organisation, @PathVariable UUID run) {
        var desk = desks.of(organisation, run);
        return new Run(
                run,
                desk.provider().name(),
                desk.course().slug(),
                desk.course().title(),
                desk.run().slug(),
                desk.run().title(),
                desk.counts().get(RunTab.ENROLLED),
                desk.counts().get(RunTab.PENDING),
                desk.counts().get(RunTab.DECLINED));
    }
}
