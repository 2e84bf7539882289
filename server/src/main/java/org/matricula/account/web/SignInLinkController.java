package org.matricula.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.matricula.account.Entrance;
import org.matricula.account.Limits;
import org.matricula.account.SignIn;
import org.matricula.platform.Token;
import org.matricula.platform.text.Text;
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
class SignInLinkController {

    private final Entrance entrance;
    private final SignIn signIn;
    private final Limits limits;
    private final Templates templates;

    SignInLinkController(Entrance entrance, SignIn signIn, Limits limits, Templates templates) {
        this.entrance = entrance;
        this.signIn = signIn;
        this.limits = limits;
        this.templates = templates;
    }

    @GetMapping("/sign-in/by-link")
    Page form(@RequestParam(defaultValue = "") String next) {
        return Page.of(templates.accountAskLink("", new Next(next), FormErrors.NONE));
    }

    /** The answer is the page itself: nothing is remembered of somebody who isn't signed in. */
    @PostMapping("/sign-in/by-link")
    View send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        var wanted = new Next(next);
        return new FormPage(errors -> templates.accountAskLink(email, wanted, errors)).attempt(() -> {
            limits.take(Limits.Kind.MAIL, email, request.getRemoteAddr());
            entrance.sendLink(email, Text.locale(), wanted.path());
            return Page.of(templates.accountMailSent(email.strip(), "sign-in"));
        });
    }

    @GetMapping("/sign-in/by-link/{token}")
    Page open(@PathVariable Token token, @RequestParam(defaultValue = "") String next) {
        var link = entrance.openLink(token);
        return Page.of(templates.accountUseLink(token, "", link, new Next(next), FormErrors.NONE));
    }

    @PostMapping("/sign-in/by-link/{token}")
    View use(
            @PathVariable Token token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = new Next(next);
        var link = entrance.openLink(token);
        return new FormPage(errors -> templates.accountUseLink(token, email, link, wanted, errors)).attempt(() -> {
            limits.take(Limits.Kind.LINK, token.value(), request.getRemoteAddr());
            signIn.signIn(entrance.byLink(token, email), request, response);
            return Redirect.to(wanted.address());
        });
    }
}
