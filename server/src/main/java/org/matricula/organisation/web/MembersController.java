package org.matricula.organisation.web;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.matricula.organisation.MemberInvitations;
import org.matricula.organisation.Members;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.Refusal;
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

/** Who works for an organisation, and as what. */
@Controller
class MembersController {

    private final Organisations organisations;
    private final Members members;
    private final MemberInvitations invitations;
    private final NamedMembers named;
    private final Staff staff;
    private final Templates templates;
    private final Clock clock;

    MembersController(
            Organisations organisations,
            Members members,
            MemberInvitations invitations,
            NamedMembers named,
            Staff staff,
            Templates templates,
            Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.invitations = invitations;
        this.named = named;
        this.staff = staff;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/o/{organisation}/members")
    Page list(@PathVariable("organisation") String slug) {
        var organisation = organisations.get(slug);
        return Page.of(templates.organisationMembers(
                organisation,
                staff.of(organisation.id()),
                named.of(organisation.id()),
                invitations.open(organisation.id()),
                clock.instant()));
    }

    @GetMapping("/o/{organisation}/members/{account}")
    Page member(@PathVariable("organisation") String slug, @PathVariable("account") UUID account) {
        var organisation = organisations.get(slug);
        var member = staff.get(organisation.id(), account);
        return Page.of(templates.organisationMember(organisation, member, member.roles(), FormErrors.NONE));
    }

    @PostMapping("/o/{organisation}/members/{account}")
    View changeRoles(
            @PathVariable("organisation") String slug,
            @PathVariable("account") UUID account,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var organisation = organisations.get(slug);
        var member = staff.get(organisation.id(), account);
        try {
            members.setRoles(organisation.id(), account, roles);
        } catch (Refusal e) {
            return Page.refused(templates.organisationMember(organisation, member, roles, FormErrors.of(e)));
        }
        return back(organisation, caller).saying("organisation.members.roles-changed", member.name());
    }

    @PostMapping("/o/{organisation}/members/{account}/removal")
    View remove(
            @PathVariable("organisation") String slug,
            @PathVariable("account") UUID account,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var organisation = organisations.get(slug);
        var member = staff.get(organisation.id(), account);
        try {
            members.remove(organisation.id(), account);
        } catch (Refusal e) {
            return Page.refused(templates.organisationMember(organisation, member, member.roles(), FormErrors.of(e)));
        }
        return back(organisation, caller).saying("organisation.members.removed", member.name());
    }

    /** Whoever gave up the role that this list needs can't go back to it. */
    private Redirect back(Organisation organisation, Caller caller) {
        var still = staff.held(caller, organisation.slug()).contains(Permission.MANAGE_MEMBERS);
        return Redirect.to(still ? organisation.path() + "/members" : "/organisations");
    }
}
