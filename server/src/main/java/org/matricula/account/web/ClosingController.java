package org.matricula.account.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Closing;
import org.matricula.account.Limits;
import org.matricula.account.OwnData;
import org.matricula.account.PasswordChange;
import org.matricula.account.SignIn;
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
class ClosingController {

    private final Closing closing;
    private final OwnData data;
    private final PasswordChange passwords;
    private final SignIn signIn;
    private final Limits limits;
    private final Templates templates;

    ClosingController(
            Closing closing,
            OwnData data,
            PasswordChange passwords,
            SignIn signIn,
            Limits limits,
            Templates templates) {
        this.closing = closing;
        this.data = data;
        this.passwords = passwords;
        this.signIn = signIn;
        this.limits = limits;
        this.templates = templates;
    }

    @GetMapping("/account/close")
    Page preview() {
        return Page.of(page(null, FormErrors.NONE));
    }

    @PostMapping("/account/close")
    View close(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new FormPage(errors -> page(null, errors)).attempt(() -> {
            var caller = AccountPages.caller();
            limits.take(Limits.Kind.PASSWORD, caller.toString(), request.getRemoteAddr());
            closing.closeWithPassword(caller, password);
            return goodbye(request, response);
        });
    }

    @PostMapping("/account/close/link")
    View sendLink(HttpServletRequest request) {
        return new FormPage(errors -> page(null, errors)).attempt(() -> {
            var caller = AccountPages.caller();
            limits.take(Limits.Kind.MAIL, caller.toString(), request.getRemoteAddr());
            closing.sendLink(caller);
            return Redirect.to("/account/close").saying("account.close.link-sent");
        });
    }

    @GetMapping("/account/close/{token}")
    Page open(@PathVariable Token token) {
        closing.openLink(AccountPages.caller(), token);
        return Page.of(page(token, FormErrors.NONE));
    }

    @PostMapping("/account/close/{token}")
    View closeWithLink(@PathVariable Token token, HttpServletRequest request, HttpServletResponse response) {
        return new FormPage(errors -> page(token, errors)).attempt(() -> {
            closing.closeWithLink(AccountPages.caller(), token);
            return goodbye(request, response);
        });
    }

    @GetMapping("/account-closed")
    Page closed() {
        return Page.of(templates.accountClosed());
    }

    private JteModel page(@Nullable Token token, FormErrors errors) {
        var caller = AccountPages.caller();
        return templates.accountClose(besidesAccount(caller), passwords.hasPassword(caller), token, errors);
    }

    /** The account itself needs no line: the page says in words what it holds. */
    private List<OwnData.Part> besidesAccount(UUID caller) {
        return data.parts(caller).stream()
                .filter(part -> !part.section().equals("account"))
                .toList();
    }

    private View goodbye(HttpServletRequest request, HttpServletResponse response) {
        signIn.signOut(request, response);
        return Redirect.to("/account-closed");
    }
}
