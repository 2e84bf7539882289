package org.matricula.learningmanager.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.learningmanager.Choices;
import org.matricula.learningmanager.InvitableRuns;
import org.matricula.organisation.Organisations;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** The runs an organisation can invite to, and why not to others. */
@Controller
class ChoicesController {

    /** {@code course} and {@code run} are slugs; {@code reason} is null where the run can be chosen. */
    record Run(
            UUID id,
            String course,
            String courseTitle,
            String run,
            String runTitle,
            InvitableRuns.@Nullable Reason reason) {}

    /** {@code next} is the value of {@code after} for the next page; null on the last. */
    record Answer(List<Run> runs, @Nullable UUID next) {}

    private final Desks desks;
    private final Choices choices;
    private final Organisations organisations;
    private final Templates templates;

    ChoicesController(Desks desks, Choices choices, Organisations organisations, Templates templates) {
        this.desks = desks;
        this.choices = choices;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/learning-manager/choices")
    Page choose(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID after) {
        var desk = desks.of(organisation, Tab.COURSES);
        var found = choices.page(desk.organisation().id(), words, all, after);
        var providers = organisations.byIds(found.courses().stream()
                .map(choice -> choice.course().organisationId())
                .collect(toSet()));
        return Page.of(templates.learningmanagerChoices(
                new ChoicesPage(desk, words.strip(), all, after != null, found, providers)));
    }

    @GetMapping("/api/v1/organisations/{organisation}/learning-manager/choices")
    @ResponseBody
    Answer list(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID after) {
        var found = choices.page(organisations.get(organisation).id(), words, all, after);
        return new Answer(
                found.courses().stream()
                        .flatMap(choice -> choice.runs().stream()
                                .filter(run -> all || run.isAllowed())
                                .map(run -> new Run(
                                        run.run().id(),
                                        choice.course().slug(),
                                        choice.course().title(),
                                        run.run().slug(),
                                        run.run().title(),
                                        run.reason())))
                        .toList(),
                found.next());
    }
}
