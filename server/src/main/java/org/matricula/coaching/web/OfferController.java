package org.matricula.coaching.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.PagePanel.Place;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What a provider offers in coaching, and for which of its programmes. */
@Controller
@RequestMapping("/o/{organisation}/coaching")
class OfferController {

    private final DeskReader reader;
    private final Offers offers;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    OfferController(DeskReader reader, Offers offers, ObjectProvider<PagePanel> panels, Templates templates) {
        this.reader = reader;
        this.offers = offers;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    Page desk(@PathVariable String organisation) {
        return desk(organisation, FormErrors.NONE);
    }

    @GetMapping("/offer")
    Page form(@PathVariable String organisation) {
        var provider = reader.provider(organisation);
        var form = offers.ofOrganisation(provider.id()).map(OfferForm::of).orElseGet(() -> Defaults.offer(provider));
        return form(provider, form, FormErrors.NONE);
    }

    @PostMapping("/offer")
    View save(@PathVariable String organisation, @ModelAttribute OfferForm form) {
        var provider = reader.provider(organisation);
        try {
            if (offers.ofOrganisation(provider.id()).isEmpty()) offers.create(provider.id(), form.read());
            else offers.update(provider.id(), form.version(), form.read());
            return Redirect.to(CoachingDesk.path(provider)).saying("coaching.desk.saved");
        } catch (Invalid e) {
            return form(provider, form, FormErrors.of(e));
        } catch (Refusal e) {
            return form(provider, form, FormErrors.of(e));
        }
    }

    @PostMapping("/programmes")
    View programmes(@PathVariable String organisation, @RequestParam(defaultValue = "") List<UUID> programmes) {
        return change(
                organisation,
                "coaching.desk.programmes-saved",
                provider -> offers.setProgrammes(provider.id(), programmes));
    }

    @PostMapping("/open")
    View open(@PathVariable String organisation) {
        return change(organisation, "coaching.desk.opened", provider -> offers.open(provider.id()));
    }

    @PostMapping("/close")
    View close(@PathVariable String organisation) {
        return change(organisation, "coaching.desk.closed", provider -> offers.close(provider.id()));
    }

    @GetMapping("/preview")
    Page preview(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Locale language) {
        return Page.of(templates.coachingGate(reader.preview(organisation, version, language)));
    }

    private View change(String organisation, String done, Consumer<Organisation> change) {
        var provider = reader.provider(organisation);
        try {
            change.accept(provider);
            return Redirect.to(CoachingDesk.path(provider)).saying(done);
        } catch (Refusal e) {
            return desk(organisation, FormErrors.of(e));
        }
    }

    private Page desk(String organisation, FormErrors errors) {
        var desk = reader.desk(organisation);
        var model = templates.coachingDesk(
                desk, panels(desk, Place.COACHING_READINESS), panels(desk, Place.COACHING_DESK), errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    /** Before there is an offer nothing can be added to it. */
    private List<JteModel> panels(CoachingDesk desk, Place place) {
        if (desk.offer() == null) return List.of();
        return Caller.current()
                .map(caller -> PagePanel.at(
                        place, panels.stream(), caller, desk.provider().slug()))
                .orElse(List.of());
    }

    private Page form(Organisation provider, OfferForm form, FormErrors errors) {
        var model = templates.coachingOfferForm(provider, form, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}
