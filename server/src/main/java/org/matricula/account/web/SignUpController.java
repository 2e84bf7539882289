package org.matricula.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.matricula.account.Limits;
import org.matricula.account.SignIn;
import org.matricula.account.SignUps;
import org.matricula.account.TimeZones;
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
class SignUpController {

    private final SignUps signUps;
    private final SignIn signIn;
    private final Limits limits;
    private final Templates templates;

    SignUpController(SignUps signUps, SignIn signIn, Limits limits, Templates templates) {
        this.signUps = signUps;
        this.signIn = signIn;
        this.limits = limits;
        this.templates = templates;
    }

    @GetMapping("/sign-up")
    Page form(@RequestParam(defaultValue = "") String next) {
        return Page.of(templates.accountSignUp("", "", new Next(next), FormErrors.NONE));
    }

    @PostMapping("/sign-up")
    View ask(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        var wanted = new Next(next);
        return new FormPage(errors -> templates.accountSignUp(name, email, wanted, errors)).attempt(() -> {
            limits.take(Limits.Kind.MAIL, email, request.getRemoteAddr());
            signUps.ask(name, email, Text.locale(), wanted.path());
            return Page.of(templates.accountMailSent(email.strip(), "sign-up"));
        });
    }

    @GetMapping("/sign-up/{token}")
    Page open(@PathVariable Token token, @RequestParam(defaultValue = "") String next) {
        var signUp = signUps.open(token);
        var zone = TimeZones.guess(signUp.language()).getId();
        return Page.of(templates.accountFinishSignUp(token, signUp, zone, new Next(next), FormErrors.NONE));
    }

    @PostMapping("/sign-up/{token}")
    View finish(
            @PathVariable Token token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = new Next(next);
        var signUp = signUps.open(token);
        return new FormPage(errors -> templates.accountFinishSignUp(token, signUp, zone, wanted, errors))
                .attempt(() -> {
                    limits.take(Limits.Kind.LINK, token.value(), request.getRemoteAddr());
                    signIn.signIn(signUps.finish(token, password, zone), request, response);
                    return Redirect.to(wanted.address()).saying("account.sign-up.done");
                });
    }
}
