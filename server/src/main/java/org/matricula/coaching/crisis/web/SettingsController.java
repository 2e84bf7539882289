package org.matricula.coaching.crisis.web;

import org.matricula.coaching.crisis.CrisisSettings;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Who is told of a crisis, which words raise one, and where the provider's own learners find help. */
@Controller("coachingCrisisSettingsController")
@RequestMapping("/o/{organisation}/coaching/crisis")
class SettingsController {

    private final SettingsReader reader;
    private final CrisisSettings settings;
    private final Templates templates;

    SettingsController(SettingsReader reader, CrisisSettings settings, Templates templates) {
        this.reader = reader;
        this.settings = settings;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation) {
        var page = reader.page(reader.provider(organisation));
        return Page.of(templates.coachingCrisisSettings(page, FormErrors.NONE));
    }

    @PostMapping
    View save(@PathVariable String organisation, @RequestParam MultiValueMap<String, String> sent) {
        var provider = reader.provider(organisation);
        var offer = reader.offer(provider);
        var form = SettingsForm.of(sent);
        try {
            settings.save(offer, form.read(offer.regions()));
            return Redirect.to(SettingsPage.path(provider)).saying("coaching.crisis.settings-saved");
        } catch (Invalid e) {
            return refused(provider, form, FormErrors.of(e));
        }
    }

    private Page refused(Organisation provider, SettingsForm form, FormErrors errors) {
        return Page.refused(templates.coachingCrisisSettings(reader.page(provider, form), errors));
    }
}
