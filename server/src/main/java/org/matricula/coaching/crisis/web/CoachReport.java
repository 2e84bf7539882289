package org.matricula.coaching.crisis.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.crisis.CrisisWatch;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Redirect;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** A coach says that their learner is in crisis. */
@Controller
class CoachReport {

    /** @param words what the coach knows; may be left out */
    record SentReport(@Nullable String words) {}

    record Reported(UUID crisis) {}

    private final Organisations organisations;
    private final Caseload caseload;
    private final CrisisWatch watch;

    CoachReport(Organisations organisations, Caseload caseload, CrisisWatch watch) {
        this.organisations = organisations;
        this.caseload = caseload;
        this.watch = watch;
    }

    @PostMapping("/o/{organisation}/coach/learners/{learner}/crisis")
    View report(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @RequestParam(defaultValue = "") String words) {
        var provider = organisations.get(organisation);
        return Redirect.to(CrisisPage.path(provider, report(provider, learner, words)))
                .saying("coaching.crisis.done.raised");
    }

    @PostMapping(
            path = "/api/v1/organisations/{organisation}/coach/learners/{learner}/crisis",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Reported report(@PathVariable String organisation, @PathVariable UUID learner, @RequestBody SentReport sent) {
        var words = Objects.requireNonNullElse(sent.words(), "");
        return new Reported(report(organisations.get(organisation), learner, words));
    }

    private UUID report(Organisation provider, UUID learner, String words) {
        var coach = Caller.currentAccountId().orElseThrow(NotFound::new);
        return watch.report(caseload.open(coach, provider.id(), learner), words);
    }
}
