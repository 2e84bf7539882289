package org.matricula.organisation.web;

import java.time.Clock;
import java.util.List;
import org.matricula.account.Accounts;
import org.matricula.organisation.MemberInvitation;
import org.matricula.organisation.MemberInvitations;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Gone;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What the link in an invitation leads to. Looking at it changes nothing; accepting needs a sign-in. */
@Controller
class InvitationController {

    private final MemberInvitations invitations;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Templates templates;
    private final Clock clock;

    InvitationController(
            MemberInvitations invitations,
            Organisations organisations,
            Accounts accounts,
            Templates templates,
            Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.accounts = accounts;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/member-invitations/{token}")
    Page look(@PathVariable("token") String token) {
        return Page.of(model(new Token(token), FormErrors.NONE));
    }

    @PostMapping("/member-invitations/{token}/acceptance")
    View accept(@PathVariable("token") String token, @AuthenticationPrincipal Caller.SignedIn caller) {
        try {
            invitations.accept(new Token(token), caller.accountId());
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return Page.refused(model(new Token(token), FormErrors.of(e)));
        }
        var organisation = organisationOf(invitations.get(new Token(token)));
        return Redirect.to(organisation.path()).saying("organisation.invitation.joined", organisation.name());
    }

    @PostMapping("/member-invitations/{token}/refusal")
    View decline(@PathVariable("token") String token) {
        try {
            invitations.decline(new Token(token));
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return Page.refused(model(new Token(token), FormErrors.of(e)));
        }
        return Redirect.to("/member-invitations/" + token);
    }

    private gg.jte.models.runtime.JteModel model(Token token, FormErrors errors) {
        var invitation = invitations.get(token);
        var organisation = organisationOf(invitation);
        var inviter = accounts.names(List.of(invitation.invitedBy()))
                .getOrDefault(invitation.invitedBy(), organisation.name());
        var reader = Caller.currentAccountId();
        var mayAccept =
                reader.filter(account -> invitations.isFor(invitation, account)).isPresent();
        return templates.organisationInvitation(
                token.value(), organisation, invitation, inviter, invitation.state(clock.instant()), mayAccept, errors);
    }

    private Organisation organisationOf(MemberInvitation invitation) {
        return organisations.get(invitation.organisationId().toString());
    }
}
