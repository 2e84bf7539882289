package org.matricula.organisation.web;

import java.util.UUID;
import org.matricula.account.Languages;
import org.matricula.account.TimeZones;
import org.matricula.organisation.Founding;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The platform's organisations, and new ones. */
@Controller
class OperatorController {

    private final Organisations organisations;
    private final Founding founding;
    private final Templates templates;

    OperatorController(Organisations organisations, Founding founding, Templates templates) {
        this.organisations = organisations;
        this.founding = founding;
        this.templates = templates;
    }

    @GetMapping("/operator/organisations")
    Page list() {
        return Page.of(templates.organisationOperatorList(organisations.all(), founding.staffed()));
    }

    @GetMapping("/operator/organisations/new")
    Page form(@AuthenticationPrincipal Caller.SignedIn caller) {
        var empty = new FoundingForm("", "", "", caller.locale(), caller.zone());
        return Page.of(model(empty, FormErrors.NONE));
    }

    @PostMapping("/operator/organisations")
    View found(@ModelAttribute FoundingForm form, @AuthenticationPrincipal Caller.SignedIn caller) {
        try {
            var organisation = founding.found(form.organisation(), form.ownerAddress(), caller.accountId());
            return Redirect.to("/operator/organisations")
                    .saying("organisation.operator.founded", organisation.name(), form.ownerAddress());
        } catch (Invalid e) {
            return Page.refused(model(form, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(model(form, FormErrors.of(e)));
        }
    }

    @GetMapping("/operator/organisations/{id}")
    Page owner(@PathVariable("id") UUID id) {
        return Page.of(templates.organisationOperatorOwner(organisations.get(id.toString()), "", FormErrors.NONE));
    }

    @PostMapping("/operator/organisations/{id}/owners")
    View inviteOwner(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String address,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var organisation = organisations.get(id.toString());
        try {
            founding.inviteOwner(organisation, address, caller.accountId());
            return Redirect.to("/operator/organisations").saying("organisation.members.invited", address);
        } catch (Invalid e) {
            return Page.refused(templates.organisationOperatorOwner(organisation, address, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.organisationOperatorOwner(organisation, address, FormErrors.of(e)));
        }
    }

    private gg.jte.models.runtime.JteModel model(FoundingForm form, FormErrors errors) {
        return templates.organisationOperatorNew(form, Languages.choices(form.locale()), TimeZones.choices(), errors);
    }
}
