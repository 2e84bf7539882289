package org.matricula.learningmanager.web;

import java.util.List;
import java.util.UUID;
import org.matricula.invitation.SharedLinks;
import org.matricula.learningmanager.Footings;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A shared link to a run: made, handed out again, extended, revoked. */
@Controller("learningManagerLinksController")
@RequestMapping("/o/{organisation}/learning-manager/runs/{run}/links")
class LinksController {

    private final RunDesks desks;
    private final SharedLinks links;
    private final Footings footings;
    private final LinksReader reader;
    private final Templates templates;

    LinksController(RunDesks desks, SharedLinks links, Footings footings, LinksReader reader, Templates templates) {
        this.desks = desks;
        this.links = links;
        this.footings = footings;
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page fill(@PathVariable String organisation, @PathVariable UUID run) {
        return Page.of(form(desks.of(organisation, run), LinkForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping
    View create(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @ModelAttribute LinkForm form,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var desk = desks.of(organisation, run);
        try {
            var made = links.create(desk.organisation(), desk.run(), form.most(), form.domains(), caller.accountId());
            return Redirect.to(desk.path(RunTab.LINKS) + "/" + made.link().id()).saying("learningmanager.link.made");
        } catch (Invalid e) {
            return Page.refused(form(desk, form, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(form(desk, form, FormErrors.of(e)));
        }
    }

    @GetMapping("/{link}")
    Page show(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID link) {
        return Page.of(one(desks.of(organisation, run), link, FormErrors.NONE));
    }

    @PostMapping("/{link}/extension")
    View extend(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID link,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var desk = desks.of(organisation, run);
        var found = links.get(desk.organisation(), desk.run(), link);
        try {
            var extended = links.extend(desk.organisation(), found.link().id(), caller.accountId());
            return Redirect.to(desk.path(RunTab.LINKS) + "/" + link)
                    .saying(
                            "learningmanager.link.extended",
                            reader.page(desk, List.of(extended)).ends(extended));
        } catch (Refusal e) {
            return Page.refused(one(desk, link, FormErrors.of(e)));
        }
    }

    @PostMapping("/{link}/revocation")
    Redirect revoke(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID link,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var desk = desks.of(organisation, run);
        var found = links.get(desk.organisation(), desk.run(), link);
        links.revoke(desk.organisation(), found.link().id(), caller.accountId());
        return Redirect.to(desk.path(RunTab.LINKS)).saying("learningmanager.link.was-revoked");
    }

    private gg.jte.models.runtime.JteModel form(RunDesk desk, LinkForm form, FormErrors errors) {
        var reason = footings.choice(desk.organisation().id(), desk.run()).reason();
        var reusable = links.reusable(desk.organisation(), desk.run()).stream().toList();
        return templates.learningmanagerLinkForm(reader.page(desk, reusable), reason, form, errors);
    }

    private gg.jte.models.runtime.JteModel one(RunDesk desk, UUID link, FormErrors errors) {
        var listed = links.get(desk.organisation(), desk.run(), link);
        return templates.learningmanagerLink(reader.page(desk, List.of(listed)), listed, errors);
    }
}
