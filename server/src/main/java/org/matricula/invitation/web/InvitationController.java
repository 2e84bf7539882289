package org.matricula.invitation.web;

import java.time.Clock;
import java.util.Optional;
import org.matricula.account.Accounts;
import org.matricula.invitation.Answers;
import org.matricula.invitation.Invitation;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What the link in an invitation leads to. Looking at it changes nothing; accepting needs a sign-in. */
@Controller("learnerInvitationController")
@RequestMapping("/invitations/{token}")
class InvitationController {

    private final Answers answers;
    private final Offers offers;
    private final Accounts accounts;
    private final Templates templates;
    private final Clock clock;

    InvitationController(Answers answers, Offers offers, Accounts accounts, Templates templates, Clock clock) {
        this.answers = answers;
        this.offers = offers;
        this.accounts = accounts;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    Page look(@PathVariable("token") String token) {
        return Page.of(templates.invitationInvitation(page(token), FormErrors.NONE));
    }

    @PostMapping("/acceptance")
    View accept(
            @PathVariable("token") String token,
            @RequestParam(defaultValue = "false") boolean showOwn,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var invitation = answers.get(new Token(token));
        try {
            answers.accept(invitation, caller.accountId(), showOwn);
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return Page.refused(templates.invitationInvitation(page(token), FormErrors.of(e)));
        }
        return joined(offers.of(invitation));
    }

    @PostMapping("/refusal")
    View decline(@PathVariable("token") String token) {
        try {
            answers.decline(answers.get(new Token(token)));
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return Page.refused(templates.invitationInvitation(page(token), FormErrors.of(e)));
        }
        return Redirect.to("/invitations/" + token);
    }

    static Redirect joined(Offer offer) {
        return Redirect.to(offer.placePath())
                .saying(
                        "invitation.joined",
                        offer.course().title(),
                        offer.organisation().name());
    }

    private InvitationPage page(String token) {
        var invitation = answers.get(new Token(token));
        return new InvitationPage(
                "/invitations/" + token,
                offers.of(invitation),
                invitation,
                invitation.state(clock.instant()),
                reader(invitation).orElse(null));
    }

    private Optional<InvitationPage.Reader> reader(Invitation invitation) {
        return Caller.currentAccountId()
                .flatMap(accounts::find)
                .map(account -> new InvitationPage.Reader(
                        account.name(), account.primaryAddress(), answers.isOwnAddress(invitation, account.id())));
    }
}
