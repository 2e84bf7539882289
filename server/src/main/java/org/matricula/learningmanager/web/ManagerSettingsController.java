package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.matricula.organisation.PartnerKeys;
import org.matricula.platform.Invalid;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The Settings tab: keys for programs that call the Partner API. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager")
class ManagerSettingsController {

    private final Desks desks;
    private final PartnerKeys keys;
    private final PublicUrl publicUrl;
    private final Templates templates;

    ManagerSettingsController(Desks desks, PartnerKeys keys, PublicUrl publicUrl, Templates templates) {
        this.desks = desks;
        this.keys = keys;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping("/settings")
    Page show(@PathVariable String organisation) {
        return Page.of(model(desks.of(organisation, Tab.SETTINGS), "", FormErrors.NONE));
    }

    /** Answers with the secret itself, this once: it can't wait for another request without being shown twice. */
    @PostMapping("/partner-keys")
    View create(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Caller.SignedIn caller,
            HttpServletResponse response) {
        var desk = desks.of(organisation, Tab.SETTINGS);
        try {
            var created = keys.create(desk.organisation().id(), name, caller.accountId());
            response.setHeader("Cache-Control", "no-store");
            return Page.of(templates.learningmanagerPartnerKey(desk, created, publicUrl.value()));
        } catch (Invalid e) {
            return Page.refused(model(desk, name, FormErrors.of(e)));
        }
    }

    @PostMapping("/partner-keys/{id}/revocation")
    View revoke(@PathVariable String organisation, @PathVariable UUID id) {
        var desk = desks.of(organisation, Tab.SETTINGS);
        keys.revoke(desk.organisation().id(), id);
        return Redirect.to(Tab.SETTINGS.path(desk.organisation())).saying("learningmanager.key.revoked");
    }

    private gg.jte.models.runtime.JteModel model(Desk desk, String name, FormErrors errors) {
        return templates.learningmanagerSettings(
                desk, keys.of(desk.organisation().id()), publicUrl.value(), name, errors);
    }
}
