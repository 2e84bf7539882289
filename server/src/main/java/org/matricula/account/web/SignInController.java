package org.matricula.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.matricula.account.Entrance;
import org.matricula.account.Limits;
import org.matricula.account.SignIn;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

@Controller
class SignInController {

    private final Entrance entrance;
    private final SignIn signIn;
    private final Limits limits;
    private final Templates templates;

    SignInController(Entrance entrance, SignIn signIn, Limits limits, Templates templates) {
        this.entrance = entrance;
        this.signIn = signIn;
        this.limits = limits;
        this.templates = templates;
    }

    @GetMapping("/sign-in")
    View form(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(name = "signed-out", required = false) @org.jspecify.annotations.Nullable String signedOut) {
        var wanted = new Next(next);
        if (Caller.current().isPresent()) return Redirect.to(wanted.address());
        return Page.of(templates.accountSignIn("", wanted, signedOut != null, FormErrors.NONE));
    }

    @PostMapping("/sign-in")
    View signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = new Next(next);
        return new FormPage(errors -> templates.accountSignIn(email, wanted, false, errors)).attempt(() -> {
            limits.take(Limits.Kind.PASSWORD, email, request.getRemoteAddr());
            var account = entrance.byPassword(email, password).orElseThrow(() -> new Refusal("account.sign-in.wrong"));
            signIn.signIn(account, request, response);
            return Redirect.to(wanted.address());
        });
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.signOut(request, response);
        return Redirect.to("/sign-in?signed-out");
    }
}
