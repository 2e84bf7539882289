package org.matricula.insight.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.insight.ProgrammeWants;
import org.matricula.insight.Want;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.ProgrammeProgressReader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What a learner says they want from a programme they take part in. */
@Controller
class WantController {

    private final People people;
    private final Programmes programmes;
    private final ProgrammeProgressReader progress;
    private final ProgrammeWants wants;
    private final Templates templates;

    WantController(
            People people,
            Programmes programmes,
            ProgrammeProgressReader progress,
            ProgrammeWants wants,
            Templates templates) {
        this.people = people;
        this.programmes = programmes;
        this.progress = progress;
        this.wants = wants;
        this.templates = templates;
    }

    /** {@code want} is null where nothing was answered yet. */
    record Answer(@Nullable Want want) {}

    record Sent(@Nullable String want) {}

    @GetMapping("/programmes/{programme}/want")
    Page page(@PathVariable String programme) {
        return page(taken(programme), FormErrors.NONE);
    }

    @PostMapping("/programmes/{programme}/want")
    View say(
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String want,
            @RequestParam(defaultValue = "") String from) {
        var taken = taken(programme);
        try {
            var said = Want.parse(want);
            wants.say(caller(), taken.id(), said);
            return Redirect.to(WantPanel.from(from).path(programme))
                    .saying(said == Want.NOT_SAID ? "insight.want.put-away" : "insight.want.thanks");
        } catch (Invalid e) {
            return page(taken, FormErrors.of(e));
        }
    }

    @GetMapping("/api/v1/me/programmes/{programme}/want")
    @ResponseBody
    Answer json(@PathVariable String programme) {
        return new Answer(said(taken(programme).id()));
    }

    @PutMapping("/api/v1/me/programmes/{programme}/want")
    @ResponseBody
    Answer sayJson(@PathVariable String programme, @RequestBody Sent sent) {
        var taken = taken(programme);
        wants.say(caller(), taken.id(), Want.parse(String.valueOf(sent.want())));
        return json(programme);
    }

    private Page page(Programme programme, FormErrors errors) {
        var model = templates.insightWant(programme, said(programme.id()), errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private @Nullable Want said(UUID programmeId) {
        return wants.of(caller(), programmeId).map(ProgrammeWants.Said::want).orElse(null);
    }

    private Programme taken(String slug) {
        var programme = programmes.get(slug);
        if (!progress.belongs(caller(), slug)) throw new NotFound();
        return programme;
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
