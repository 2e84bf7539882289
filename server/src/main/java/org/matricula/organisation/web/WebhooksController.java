package org.matricula.organisation.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.platform.webhook.WebhookEndpoint;
import org.matricula.platform.webhook.WebhookEndpoints;
import org.matricula.platform.webhook.WebhookLog;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Where an organisation's systems hear of what happens here. */
@Controller
@RequestMapping("/o/{organisation}/webhooks")
class WebhooksController {

    private final Organisations organisations;
    private final WebhookEndpoints endpoints;
    private final WebhookLog log;
    private final Templates templates;

    WebhooksController(Organisations organisations, WebhookEndpoints endpoints, WebhookLog log, Templates templates) {
        this.organisations = organisations;
        this.endpoints = endpoints;
        this.log = log;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable("organisation") String slug) {
        return Page.of(list(organisations.get(slug), WebhookForm.EMPTY, FormErrors.NONE));
    }

    /** Answers with the secret itself, this once: it can't wait for another request without being readable. */
    @PostMapping
    View create(
            @PathVariable("organisation") String slug,
            @ModelAttribute WebhookForm form,
            @AuthenticationPrincipal Caller.SignedIn caller,
            HttpServletResponse response) {
        var organisation = organisations.get(slug);
        try {
            var created = endpoints.create(organisation.id(), form.endpoint(), caller.accountId());
            return secret(organisation, created, response);
        } catch (Invalid e) {
            return Page.refused(list(organisation, form, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(list(organisation, form, FormErrors.of(e)));
        }
    }

    @GetMapping("/{id}")
    Page endpoint(
            @PathVariable("organisation") String slug,
            @PathVariable("id") UUID id,
            @RequestParam(required = false) @Nullable UUID before) {
        var organisation = organisations.get(slug);
        var endpoint = endpoints.get(organisation.id(), id);
        return Page.of(one(organisation, endpoint, WebhookForm.of(endpoint), before, FormErrors.NONE));
    }

    @PostMapping("/{id}")
    View change(
            @PathVariable("organisation") String slug, @PathVariable("id") UUID id, @ModelAttribute WebhookForm form) {
        var organisation = organisations.get(slug);
        try {
            var changed = endpoints.change(organisation.id(), id, form.endpoint());
            return Redirect.to(path(organisation) + "/" + id).saying("webhook.changed", changed.name());
        } catch (Invalid e) {
            var endpoint = endpoints.get(organisation.id(), id);
            return Page.refused(one(organisation, endpoint, form, null, FormErrors.of(e)));
        }
    }

    @PostMapping("/{id}/secret")
    View rotate(@PathVariable("organisation") String slug, @PathVariable("id") UUID id, HttpServletResponse response) {
        var organisation = organisations.get(slug);
        return secret(organisation, endpoints.rotate(organisation.id(), id), response);
    }

    @PostMapping("/{id}/disabling")
    View disable(@PathVariable("organisation") String slug, @PathVariable("id") UUID id) {
        var organisation = organisations.get(slug);
        endpoints.disable(organisation.id(), id);
        return Redirect.to(path(organisation) + "/" + id).saying("webhook.disabled");
    }

    @PostMapping("/{id}/enabling")
    View enable(@PathVariable("organisation") String slug, @PathVariable("id") UUID id) {
        var organisation = organisations.get(slug);
        endpoints.enable(organisation.id(), id);
        return Redirect.to(path(organisation) + "/" + id).saying("webhook.enabled");
    }

    @PostMapping("/{id}/removal")
    View remove(@PathVariable("organisation") String slug, @PathVariable("id") UUID id) {
        var organisation = organisations.get(slug);
        endpoints.remove(organisation.id(), id);
        return Redirect.to(path(organisation)).saying("webhook.removed");
    }

    private View secret(Organisation organisation, WebhookEndpoints.Created created, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return Page.of(templates.organisationWebhookSecret(organisation, created));
    }

    private JteModel list(Organisation organisation, WebhookForm form, FormErrors errors) {
        return templates.organisationWebhooks(
                organisation, endpoints.of(organisation.id()), endpoints.types(), form, errors);
    }

    private JteModel one(
            Organisation organisation,
            WebhookEndpoint endpoint,
            WebhookForm form,
            @Nullable UUID before,
            FormErrors errors) {
        var page = log.page(organisation.id(), endpoint.id(), before);
        return templates.organisationWebhook(
                organisation, endpoint, page, before != null, endpoints.types(), form, errors);
    }

    private static String path(Organisation organisation) {
        return organisation.path() + "/webhooks";
    }
}
