package org.matricula.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.matricula.account.Accounts;
import org.matricula.account.Limits;
import org.matricula.account.OwnData;
import org.matricula.account.PasswordChange;
import org.matricula.account.Sessions;
import org.matricula.account.SignIn;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class AccountController {

    private static final String PAGE = "/account";

    private final AccountPages pages;
    private final Accounts accounts;
    private final PasswordChange passwords;
    private final Sessions sessions;
    private final SignIn signIn;
    private final OwnData data;
    private final Limits limits;

    AccountController(
            AccountPages pages,
            Accounts accounts,
            PasswordChange passwords,
            Sessions sessions,
            SignIn signIn,
            OwnData data,
            Limits limits) {
        this.pages = pages;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
        this.data = data;
        this.limits = limits;
    }

    @GetMapping(PAGE)
    Page page() {
        return Page.of(pages.page(entered -> entered, FormErrors.NONE));
    }

    @PostMapping(PAGE)
    View update(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String locale,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.filledIn(entered -> new AccountView.Entered(name, locale, zone, ""))
                .attempt(() -> {
                    var account = accounts.update(AccountPages.caller(), name, locale, zone);
                    signIn.refresh(account, request, response);
                    sessions.refreshOthers(account, AccountPages.session());
                    return Redirect.to(PAGE).saying("account.profile.saved");
                });
    }

    @PostMapping("/account/password")
    View changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        return pages.plain().attempt(() -> {
            var caller = AccountPages.caller();
            limits.take(Limits.Kind.PASSWORD, caller.toString(), request.getRemoteAddr());
            passwords.change(caller, current, password, AccountPages.session());
            return Redirect.to(PAGE).saying("account.password.saved");
        });
    }

    @PostMapping("/account/sign-out-everywhere")
    View signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(AccountPages.caller());
        signIn.signOut(request, response);
        return Redirect.to("/sign-in?signed-out");
    }

    @GetMapping("/account/data")
    ResponseEntity<Map<String, Object>> download() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"matricula.json\"")
                .body(data.export(AccountPages.caller()));
    }
}
