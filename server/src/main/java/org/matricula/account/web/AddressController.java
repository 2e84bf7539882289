package org.matricula.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.matricula.account.Addresses;
import org.matricula.account.Limits;
import org.matricula.platform.Token;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

@Controller
class AddressController {

    private static final String PAGE = "/account#addresses";

    private final AccountPages pages;
    private final Addresses addresses;
    private final Limits limits;
    private final Templates templates;

    AddressController(AccountPages pages, Addresses addresses, Limits limits, Templates templates) {
        this.pages = pages;
        this.addresses = addresses;
        this.limits = limits;
        this.templates = templates;
    }

    @PostMapping("/account/addresses")
    View add(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        return pages.filledIn(was -> new AccountView.Entered(was.name(), was.locale(), was.zone(), email))
                .attempt(() -> {
                    limits.take(Limits.Kind.MAIL, email, request.getRemoteAddr());
                    addresses.add(AccountPages.caller(), email);
                    return Redirect.to(PAGE).saying("account.address.sent", email.strip());
                });
    }

    @PostMapping("/account/addresses/{id}/send-again")
    View sendAgain(@PathVariable UUID id, HttpServletRequest request) {
        return pages.plain().attempt(() -> {
            limits.take(Limits.Kind.MAIL, id.toString(), request.getRemoteAddr());
            addresses.sendAgain(AccountPages.caller(), id);
            return Redirect.to(PAGE).saying("account.address.sent-again");
        });
    }

    @PostMapping("/account/addresses/{id}/primary")
    View makePrimary(@PathVariable UUID id) {
        return pages.plain()
                .attempt(() -> Redirect.to(PAGE)
                        .saying("account.address.made-primary", addresses.makePrimary(AccountPages.caller(), id)));
    }

    @PostMapping("/account/addresses/{id}/remove")
    View remove(@PathVariable UUID id) {
        return pages.plain()
                .attempt(() -> Redirect.to(PAGE)
                        .saying("account.address.removed", addresses.remove(AccountPages.caller(), id)));
    }

    @GetMapping("/account/verify/{token}")
    View open(@PathVariable Token token) {
        return pages.plain().attempt(() -> {
            var link = addresses.openLink(AccountPages.caller(), token);
            return Page.of(templates.accountVerifyAddress(token, link, FormErrors.NONE));
        });
    }

    @PostMapping("/account/verify/{token}")
    View verify(@PathVariable Token token) {
        return pages.plain()
                .attempt(() -> Redirect.to(PAGE)
                        .saying("account.address.verified", addresses.verify(AccountPages.caller(), token)));
    }
}
