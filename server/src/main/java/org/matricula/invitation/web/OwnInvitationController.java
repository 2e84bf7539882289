package org.matricula.invitation.web;

import java.time.Clock;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.invitation.Answers;
import org.matricula.platform.Gone;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Answers to invitations from a learner's home; somebody else's are not found. */
@Controller
@RequestMapping("/home/invitations/{id}")
class OwnInvitationController {

    private final Answers answers;
    private final Offers offers;
    private final Accounts accounts;
    private final Templates templates;
    private final Clock clock;

    OwnInvitationController(Answers answers, Offers offers, Accounts accounts, Templates templates, Clock clock) {
        this.answers = answers;
        this.offers = offers;
        this.accounts = accounts;
        this.templates = templates;
        this.clock = clock;
    }

    /** The same page as the link in the mail shows; a no can be taken back here. */
    @GetMapping
    Page look(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller.SignedIn caller) {
        return Page.of(templates.invitationInvitation(page(id, caller), FormErrors.NONE));
    }

    @PostMapping("/acceptance")
    View accept(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller.SignedIn caller) {
        var invitation = answers.own(caller.accountId(), id);
        try {
            answers.accept(invitation, caller.accountId(), false);
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return Page.refused(templates.invitationInvitation(page(id, caller), FormErrors.of(e)));
        }
        return InvitationController.joined(offers.of(invitation));
    }

    @PostMapping("/refusal")
    View decline(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller.SignedIn caller) {
        try {
            answers.decline(answers.own(caller.accountId(), id));
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return Page.refused(templates.invitationInvitation(page(id, caller), FormErrors.of(e)));
        }
        return Redirect.to("/home/invitations/" + id);
    }

    private InvitationPage page(UUID id, Caller.SignedIn caller) {
        var invitation = answers.own(caller.accountId(), id);
        var account = accounts.get(caller.accountId());
        return new InvitationPage(
                "/home/invitations/" + id,
                offers.of(invitation),
                invitation,
                invitation.state(clock.instant()),
                new InvitationPage.Reader(account.name(), account.primaryAddress(), true));
    }
}
