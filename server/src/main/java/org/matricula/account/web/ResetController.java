package org.matricula.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.matricula.account.Limits;
import org.matricula.account.PasswordChange;
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
class ResetController {

    private final PasswordChange passwords;
    private final SignIn signIn;
    private final Limits limits;
    private final Templates templates;

    ResetController(PasswordChange passwords, SignIn signIn, Limits limits, Templates templates) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.limits = limits;
        this.templates = templates;
    }

    @GetMapping("/reset-password")
    Page form() {
        return Page.of(templates.accountAskReset("", FormErrors.NONE));
    }

    @PostMapping("/reset-password")
    View send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        return new FormPage(errors -> templates.accountAskReset(email, errors)).attempt(() -> {
            limits.take(Limits.Kind.MAIL, email, request.getRemoteAddr());
            passwords.sendLink(email, Text.locale());
            return Page.of(templates.accountMailSent(email.strip(), "reset"));
        });
    }

    @GetMapping("/reset-password/{token}")
    Page open(@PathVariable Token token) {
        return Page.of(templates.accountReset(token, "", passwords.openLink(token), FormErrors.NONE));
    }

    @PostMapping("/reset-password/{token}")
    View reset(
            @PathVariable Token token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = passwords.openLink(token);
        return new FormPage(errors -> templates.accountReset(token, email, link, errors)).attempt(() -> {
            limits.take(Limits.Kind.LINK, token.value(), request.getRemoteAddr());
            signIn.signIn(passwords.reset(token, email, password), request, response);
            return Redirect.to("/home").saying("account.reset.done");
        });
    }
}
