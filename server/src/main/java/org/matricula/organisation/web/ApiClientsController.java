package org.matricula.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The programs that act for an organisation. */
@Controller
class ApiClientsController {

    private final Organisations organisations;
    private final ApiClients clients;
    private final Staff staff;
    private final FirstCall firstCall;
    private final PublicUrl publicUrl;
    private final Templates templates;

    ApiClientsController(
            Organisations organisations,
            ApiClients clients,
            Staff staff,
            FirstCall firstCall,
            PublicUrl publicUrl,
            Templates templates) {
        this.organisations = organisations;
        this.clients = clients;
        this.staff = staff;
        this.firstCall = firstCall;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/api-clients")
    Page list(@PathVariable("organisation") String slug) {
        return Page.of(model(organisations.get(slug), "", Set.of(), FormErrors.NONE));
    }

    /** Answers with the token itself, this once: it can't wait for another request without being stored. */
    @PostMapping("/o/{organisation}/api-clients")
    View create(
            @PathVariable("organisation") String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<Permission> permissions,
            @AuthenticationPrincipal Caller.SignedIn caller,
            HttpServletResponse response) {
        var organisation = organisations.get(slug);
        try {
            var created =
                    clients.create(organisation.id(), name, permissions, staff.held(caller, slug), caller.accountId());
            response.setHeader("Cache-Control", "no-store");
            var address = firstCall
                    .of(organisation, created.client().permissions())
                    .map(publicUrl::of)
                    .orElse(null);
            return Page.of(templates.organisationApiClientCreated(
                    organisation, created, address, publicUrl.of("/oauth2/token")));
        } catch (Invalid e) {
            return Page.refused(model(organisation, name, permissions, FormErrors.of(e)));
        }
    }

    @PostMapping("/o/{organisation}/api-clients/{id}/revocation")
    View revoke(@PathVariable("organisation") String slug, @PathVariable("id") UUID id) {
        var organisation = organisations.get(slug);
        clients.revoke(organisation.id(), id);
        return Redirect.to(organisation.path() + "/api-clients").saying("organisation.clients.revoked");
    }

    private gg.jte.models.runtime.JteModel model(
            Organisation organisation, String name, Set<Permission> permissions, FormErrors errors) {
        return templates.organisationApiClients(
                organisation, clients.of(organisation.id()), ApiClients.grantable(), name, permissions, errors);
    }
}
