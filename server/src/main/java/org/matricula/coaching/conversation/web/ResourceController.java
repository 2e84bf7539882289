package org.matricula.coaching.conversation.web;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.Resources;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What coaches can send, by topic, on the desk of the offer. */
@Controller
@RequestMapping("/o/{organisation}/coaching/resources")
class ResourceController {

    private final Organisations organisations;
    private final Offers offers;
    private final Resources resources;
    private final Templates templates;

    ResourceController(Organisations organisations, Offers offers, Resources resources, Templates templates) {
        this.organisations = organisations;
        this.offers = offers;
        this.resources = resources;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        var offer = offer(organisation);
        return Page.of(templates.coachingConversationResources(
                organisations.get(organisation), TopicResources.of(offer, resources.of(offer.id()))));
    }

    @GetMapping("/new")
    Page fresh(@PathVariable String organisation, @RequestParam(defaultValue = "") String topic) {
        return form(organisation, null, new ResourceForm(topic, "", "", ""), FormErrors.NONE);
    }

    @PostMapping("/new")
    View add(@PathVariable String organisation, @ModelAttribute ResourceForm form) {
        return change(organisation, null, form, offer -> resources.add(offer, form.read()));
    }

    @GetMapping("/{resource}")
    Page show(@PathVariable String organisation, @PathVariable UUID resource) {
        var one = resources.get(offer(organisation).id(), resource);
        return form(organisation, resource, ResourceForm.of(one), FormErrors.NONE);
    }

    @PostMapping("/{resource}")
    View save(@PathVariable String organisation, @PathVariable UUID resource, @ModelAttribute ResourceForm form) {
        return change(organisation, resource, form, offer -> resources.change(offer, resource, form.read()));
    }

    @PostMapping("/{resource}/removal")
    View remove(@PathVariable String organisation, @PathVariable UUID resource) {
        resources.remove(offer(organisation), resource);
        return Redirect.to(path(organisation)).saying("coaching.resource.removed");
    }

    private View change(String organisation, @Nullable UUID id, ResourceForm form, Consumer<Offer> change) {
        try {
            change.accept(offer(organisation));
            return Redirect.to(path(organisation)).saying("coaching.resource.saved");
        } catch (Invalid e) {
            return form(organisation, id, form, FormErrors.of(e));
        }
    }

    private Page form(String organisation, @Nullable UUID id, ResourceForm form, FormErrors errors) {
        var model = templates.coachingConversationResourceForm(
                organisations.get(organisation), offer(organisation).topics(), id, form, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Offer offer(String organisation) {
        return offers.ofOrganisation(organisations.get(organisation).id()).orElseThrow(NotFound::new);
    }

    private static String path(String organisation) {
        return "/o/" + organisation + "/coaching/resources";
    }
}
