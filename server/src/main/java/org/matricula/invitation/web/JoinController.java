package org.matricula.invitation.web;

import org.matricula.account.Accounts;
import org.matricula.invitation.LinkUses;
import org.matricula.platform.Gone;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.QrCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What a shared link leads to. Looking at it changes nothing; joining needs a sign-in. */
@Controller
@RequestMapping("/join/{token}")
class JoinController {

    private final LinkUses links;
    private final Offers offers;
    private final Accounts accounts;
    private final PublicUrl publicUrl;
    private final Templates templates;

    JoinController(LinkUses links, Offers offers, Accounts accounts, PublicUrl publicUrl, Templates templates) {
        this.links = links;
        this.offers = offers;
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping
    Page look(@PathVariable("token") String token) {
        return Page.of(templates.invitationJoin(page(token), FormErrors.NONE));
    }

    @PostMapping
    View join(@PathVariable("token") String token, @AuthenticationPrincipal Caller.SignedIn caller) {
        try {
            var run = links.join(new Token(token), caller.accountId());
            var organisation = links.get(new Token(token)).link().organisationId();
            return InvitationController.joined(offers.of(organisation, run));
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return Page.refused(templates.invitationJoin(page(token), FormErrors.of(e)));
        }
    }

    /** To show on a slide or print; a link that has ended has none. */
    @GetMapping("/qr.svg")
    ResponseEntity<String> qrCode(@PathVariable("token") String token) {
        links.get(new Token(token));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header("X-Robots-Tag", "noindex")
                .body(QrCode.svg(publicUrl.of("/join/" + token)));
    }

    private JoinPage page(String token) {
        var target = links.get(new Token(token));
        var link = target.link();
        var offer = offers.of(link.organisationId(), target.run() == null ? target.made() : target.run());
        var path = "/join/" + token;
        return Caller.currentAccountId()
                .flatMap(accounts::find)
                .map(account -> new JoinPage(
                        path,
                        offer,
                        target,
                        account.name(),
                        links.isFor(link, account.id()),
                        links.isUsedBy(link, account.id()),
                        links.isIn(target, account.id()),
                        links.isStopped(target, account.id())))
                .orElseGet(() -> new JoinPage(path, offer, target, null, true, false, false, links.isStopped(target)));
    }
}
