package org.matricula.coaching.crisis.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.crisis.Crises;
import org.matricula.coaching.crisis.Outcome;
import org.matricula.coaching.crisis.Step;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Crises as they are handled: opening one changes nothing, each step is a button. */
@Controller
@RequestMapping("/o/{organisation}/crises")
class CrisisController {

    private final CrisisReader reader;
    private final Crises crises;
    private final Templates templates;

    CrisisController(CrisisReader reader, Crises crises, Templates templates) {
        this.reader = reader;
        this.crises = crises;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @RequestParam(required = false) @Nullable UUID before) {
        return Page.of(templates.coachingCrisisCrises(reader.newest(organisation, before)));
    }

    @GetMapping("/{crisis}")
    Page show(@PathVariable String organisation, @PathVariable UUID crisis) {
        return Page.of(templates.coachingCrisisCrisis(reader.read(organisation, crisis), "", FormErrors.NONE));
    }

    @PostMapping("/{crisis}/acknowledgement")
    View acknowledge(@PathVariable String organisation, @PathVariable UUID crisis) {
        return trying(
                organisation,
                crisis,
                "",
                "coaching.crisis.done.acknowledged",
                (by, provider) -> crises.acknowledge(by, provider, crisis));
    }

    @PostMapping("/{crisis}/passing-on")
    View passOn(@PathVariable String organisation, @PathVariable UUID crisis) {
        return trying(
                organisation,
                crisis,
                "",
                "coaching.crisis.done.passed-on",
                (by, provider) -> crises.passOn(by, provider, crisis));
    }

    @PostMapping("/{crisis}/steps")
    View report(
            @PathVariable String organisation,
            @PathVariable UUID crisis,
            @RequestParam(defaultValue = "NOTED") Step.Kind kind,
            @RequestParam(defaultValue = "") String words) {
        return trying(
                organisation,
                crisis,
                words,
                "coaching.crisis.done.reported",
                (by, provider) -> crises.report(by, provider, crisis, kind.isReport() ? kind : Step.Kind.NOTED, words));
    }

    @PostMapping("/{crisis}/closing")
    View close(
            @PathVariable String organisation,
            @PathVariable UUID crisis,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "") String words) {
        return trying(
                organisation,
                crisis,
                words,
                "coaching.crisis.done.closed",
                (by, provider) -> crises.close(by, provider, crisis, chosen(outcome), words));
    }

    private static Outcome chosen(@Nullable Outcome outcome) {
        if (outcome == null || !Outcome.choices().contains(outcome)) throw new Refusal("coaching.crisis.no-outcome");
        return outcome;
    }

    private interface Act {
        void by(UUID account, UUID provider);
    }

    private View trying(String organisation, UUID crisis, String words, String done, Act act) {
        var provider = reader.provider(organisation);
        try {
            act.by(reader.reader(), provider.id());
            return Redirect.to(CrisisPage.path(provider, crisis)).saying(done);
        } catch (Refusal e) {
            return Page.refused(
                    templates.coachingCrisisCrisis(reader.read(organisation, crisis), words, FormErrors.of(e)));
        }
    }
}
