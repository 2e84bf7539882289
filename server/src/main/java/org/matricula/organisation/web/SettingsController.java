package org.matricula.organisation.web;

import org.matricula.account.Languages;
import org.matricula.account.TimeZones;
import org.matricula.organisation.Brand;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What an organisation says about itself. */
@Controller
class SettingsController {

    private final Organisations organisations;
    private final Templates templates;

    SettingsController(Organisations organisations, Templates templates) {
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/settings")
    Page settings(@PathVariable("organisation") String slug) {
        var organisation = organisations.get(slug);
        return Page.of(model(organisation, DetailsForm.of(organisation), FormErrors.NONE));
    }

    @PostMapping("/o/{organisation}/settings")
    View save(@PathVariable("organisation") String slug, @ModelAttribute DetailsForm form) {
        var organisation = organisations.get(slug);
        try {
            organisations.update(organisation.id(), form.details());
            return Redirect.to(organisation.path() + "/settings").saying("organisation.settings.saved");
        } catch (Invalid e) {
            return Page.refused(model(organisation, form, FormErrors.of(e)));
        }
    }

    private gg.jte.models.runtime.JteModel model(Organisation organisation, DetailsForm form, FormErrors errors) {
        var brand = organisation.accent() == null ? null : Brand.of(organisation.accent());
        var languages = Languages.choices(java.util.Objects.requireNonNullElse(form.locale(), organisation.locale()));
        return templates.organisationSettings(organisation, form, brand, languages, TimeZones.choices(), errors);
    }
}
