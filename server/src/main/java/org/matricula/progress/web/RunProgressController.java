package org.matricula.progress.web;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.content.Contents;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.progress.CourseProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** Where a run's learners are and where they stop, for its programme team. */
@Controller
class RunProgressController {

    private final RunLearnersReader reader;
    private final CourseProgress progress;
    private final Contents contents;
    private final Authority authority;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    RunProgressController(
            RunLearnersReader reader,
            CourseProgress progress,
            Contents contents,
            Authority authority,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.reader = reader;
        this.progress = progress;
        this.contents = contents;
        this.authority = authority;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/runs/{run}/progress")
    Page page(@PathVariable String organisation, @PathVariable UUID run, @AuthenticationPrincipal Caller caller) {
        var provided = reader.run(organisation, run);
        return Page.of(templates.progressRunProgress(
                provided, standing(provided, caller).orElse(null), seesPeople(provided, caller), panels(run)));
    }

    /** 404 also where nothing was published. */
    @GetMapping("/api/v1/organisations/{organisation}/runs/{run}/progress")
    @ResponseBody
    RunStanding show(
            @PathVariable String organisation, @PathVariable UUID run, @AuthenticationPrincipal Caller caller) {
        return standing(reader.run(organisation, run), caller).orElseThrow(NotFound::new);
    }

    private Optional<RunStanding> standing(ProviderRun provided, Caller caller) {
        var run = provided.run().id();
        return contents.published(run)
                .map(content -> RunStanding.of(progress.ofRun(run), content, seesPeople(provided, caller)));
    }

    private List<JteModel> panels(UUID run) {
        return Caller.current().stream()
                .flatMap(caller -> panels.stream()
                        .filter(panel -> panel.place() == PagePanel.Place.RUN_PROGRESS)
                        .sorted(Comparator.comparingInt(PagePanel::position))
                        .flatMap(panel -> panel.panelFor(caller, run.toString()).stream()))
                .toList();
    }

    private boolean seesPeople(ProviderRun provided, Caller caller) {
        return authority.holds(
                caller, Permission.SEE_LEARNERS, provided.organisation().slug());
    }
}
