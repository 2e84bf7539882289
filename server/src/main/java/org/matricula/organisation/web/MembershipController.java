package org.matricula.organisation.web;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.locale;

import org.matricula.organisation.Membership;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.WaitingMemberships;
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
import org.springframework.web.servlet.View;
import pages.Templates;

/** Where somebody becomes an organisation's learner by the link it sent. Looking changes nothing; accepting needs a sign-in. */
@Controller
@RequestMapping("/memberships/{token}")
class MembershipController {

    private final WaitingMemberships waiting;
    private final Organisations organisations;
    private final Templates templates;

    MembershipController(WaitingMemberships waiting, Organisations organisations, Templates templates) {
        this.waiting = waiting;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping
    Page look(@PathVariable String token) {
        return Page.of(templates.organisationMembership(page(token), FormErrors.NONE));
    }

    @PostMapping("/acceptance")
    View accept(@PathVariable String token, @AuthenticationPrincipal Caller.SignedIn caller) {
        try {
            var membership = waiting.accept(new Token(token), caller.accountId());
            var organisation = organisation(membership);
            return Redirect.to("/home").saying("organisation.membership.accepted", organisation.name());
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return Page.refused(templates.organisationMembership(page(token), FormErrors.of(e)));
        }
    }

    private MembershipPage page(String token) {
        var found = waiting.open(new Token(token));
        var organisation = organisation(found.membership());
        var until = dateTime(found.expiresAt(), locale(), organisation.zone());
        var isTaken = !found.membership().isWaiting();
        return new MembershipPage(token, organisation, until, isTaken, isTaken && isOwn(found.membership()));
    }

    private boolean isOwn(Membership membership) {
        return Caller.currentAccountId()
                .filter(reader -> waiting.isTakenBy(membership, reader))
                .isPresent();
    }

    private Organisation organisation(Membership membership) {
        return organisations.get(membership.organisationId().toString());
    }
}
