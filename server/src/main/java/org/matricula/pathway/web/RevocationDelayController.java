package org.matricula.pathway.web;

import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.RevocationDelay;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
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

/** How long an issuer gives its learners before institutions hear of a revocation. */
@Controller
final class RevocationDelayController {

    private static final int NO_NUMBER = -1;

    private final Organisations organisations;
    private final RevocationDelay delay;
    private final Templates templates;

    RevocationDelayController(Organisations organisations, RevocationDelay delay, Templates templates) {
        this.organisations = organisations;
        this.delay = delay;
        this.templates = templates;
    }

    record Delay(@Nullable Integer hours) {}

    @GetMapping("/o/{organisation}/revocation-delay")
    Page delay(@PathVariable String organisation) {
        var issuer = organisations.get(organisation);
        return form(issuer, String.valueOf(delay.of(issuer.id())), FormErrors.NONE);
    }

    @PostMapping("/o/{organisation}/revocation-delay")
    View change(@PathVariable String organisation, @RequestParam(defaultValue = "") String hours) {
        var issuer = organisations.get(organisation);
        try {
            delay.set(issuer.id(), number(hours));
            return Redirect.to(issuer.path() + "/issuer").saying("pathway.revocation.saved");
        } catch (Invalid e) {
            return form(issuer, hours, FormErrors.of(e));
        }
    }

    @GetMapping("/api/v1/organisations/{organisation}/revocation-delay")
    @ResponseBody
    Delay json(@PathVariable String organisation) {
        return new Delay(delay.of(organisations.get(organisation).id()));
    }

    @PutMapping("/api/v1/organisations/{organisation}/revocation-delay")
    @ResponseBody
    Delay changeJson(@PathVariable String organisation, @RequestBody Delay wanted) {
        delay.set(organisations.get(organisation).id(), wanted.hours() == null ? NO_NUMBER : wanted.hours());
        return json(organisation);
    }

    private Page form(Organisation issuer, String hours, FormErrors errors) {
        var model = templates.pathwayRevocationDelay(issuer, hours, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private static int number(String hours) {
        return hours.strip().matches("\\d{1,4}") ? Integer.parseInt(hours.strip()) : NO_NUMBER;
    }
}
