package org.matricula.organisation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.MemberInvitations;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
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

/** Inviting people to an organisation's staff. */
@Controller
class InvitingController {

    private final Organisations organisations;
    private final MemberInvitations invitations;
    private final Templates templates;

    InvitingController(Organisations organisations, MemberInvitations invitations, Templates templates) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/member-invitations/new")
    Page form(@PathVariable("organisation") String slug) {
        return Page.of(templates.organisationInvite(organisations.get(slug), "", null, FormErrors.NONE));
    }

    @PostMapping("/o/{organisation}/member-invitations")
    View invite(
            @PathVariable("organisation") String slug,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable Role role,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var organisation = organisations.get(slug);
        try {
            if (role == null) throw Invalid.field("role", "organisation.members.no-role");
            var sent = invitations.invite(organisation, address, role, caller.accountId());
            return members(organisation).saying("organisation.members.invited", sent.address());
        } catch (Invalid e) {
            return Page.refused(templates.organisationInvite(organisation, address, role, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.organisationInvite(organisation, address, role, FormErrors.of(e)));
        }
    }

    @PostMapping("/o/{organisation}/member-invitations/{id}/resending")
    View resend(
            @PathVariable("organisation") String slug,
            @PathVariable("id") UUID id,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var organisation = organisations.get(slug);
        invitations.resend(organisation, id, caller.accountId());
        return members(organisation).saying("organisation.members.resent");
    }

    @PostMapping("/o/{organisation}/member-invitations/{id}/cancellation")
    View cancel(@PathVariable("organisation") String slug, @PathVariable("id") UUID id) {
        var organisation = organisations.get(slug);
        invitations.cancel(organisation, id);
        return members(organisation).saying("organisation.members.cancelled");
    }

    private static Redirect members(Organisation organisation) {
        return Redirect.to(organisation.path() + "/members");
    }
}
