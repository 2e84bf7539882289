package org.matricula.credential.design.web;

import java.time.Clock;
import java.util.UUID;
import org.matricula.credential.design.Opinions;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
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

/** Asking others about a draft, and reading what they say. */
@Controller
@RequestMapping("/o/{organisation}/achievements/{achievement}/opinions")
class OpinionController {

    private final Organisations organisations;
    private final Opinions opinions;
    private final DesignReader reader;
    private final Clock clock;
    private final Templates templates;

    OpinionController(
            Organisations organisations, Opinions opinions, DesignReader reader, Clock clock, Templates templates) {
        this.organisations = organisations;
        this.opinions = opinions;
        this.reader = reader;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @PathVariable UUID achievement) {
        return page(organisation, achievement, "", FormErrors.NONE);
    }

    @PostMapping
    View ask(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(defaultValue = "") String addresses) {
        var own = organisations.get(organisation);
        try {
            var count = opinions.ask(own, achievement, addresses);
            return Redirect.to(own.path() + "/achievements/" + achievement + "/opinions")
                    .saying("credential.design.opinion.asked", count);
        } catch (Invalid e) {
            return page(organisation, achievement, addresses, FormErrors.of(e));
        } catch (Refusal e) {
            return page(organisation, achievement, addresses, FormErrors.of(e));
        }
    }

    @PostMapping("/{opinion}/removal")
    View remove(@PathVariable String organisation, @PathVariable UUID achievement, @PathVariable UUID opinion) {
        var own = organisations.get(organisation);
        opinions.remove(own.id(), achievement, opinion);
        return Redirect.to(own.path() + "/achievements/" + achievement + "/opinions")
                .saying("credential.design.opinion.removed");
    }

    private Page page(String organisation, UUID achievement, String addresses, FormErrors errors) {
        var desk = reader.desk(organisation, achievement);
        var model =
                templates.credentialDesignOpinions(desk, opinions.of(achievement), addresses, clock.instant(), errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}
