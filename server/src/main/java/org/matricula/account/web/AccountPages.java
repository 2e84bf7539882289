package org.matricula.account.web;

import gg.jte.models.runtime.JteModel;
import java.util.function.UnaryOperator;
import org.matricula.account.Accounts;
import org.matricula.account.Addresses;
import org.matricula.account.PasswordChange;
import org.matricula.account.Profiles;
import org.matricula.account.Sessions;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.PagePanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import pages.Templates;

/** The account page of whoever is signed in, as stored or with a form as it was filled in. */
@Component
class AccountPages {

    private final Accounts accounts;
    private final Addresses addresses;
    private final Profiles profiles;
    private final Sessions sessions;
    private final PasswordChange passwords;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    AccountPages(
            Accounts accounts,
            Addresses addresses,
            Profiles profiles,
            Sessions sessions,
            PasswordChange passwords,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.profiles = profiles;
        this.sessions = sessions;
        this.passwords = passwords;
        this.panels = panels;
        this.templates = templates;
    }

    static java.util.UUID caller() {
        return Caller.currentAccountId().orElseThrow(NotFound::new);
    }

    static String session() {
        return RequestContextHolder.currentRequestAttributes().getSessionId();
    }

    FormPage plain() {
        return filledIn(entered -> entered);
    }

    FormPage filledIn(UnaryOperator<AccountView.Entered> entered) {
        return new FormPage(errors -> page(entered, errors));
    }

    JteModel page(UnaryOperator<AccountView.Entered> entered, FormErrors errors) {
        var account = accounts.get(caller());
        return templates.accountAccount(
                new AccountView(
                        account,
                        entered.apply(AccountView.Entered.as(account)),
                        addresses.of(account.id()),
                        new AccountView.OwnPage(
                                "/people/" + profiles.token(account.id()), profiles.isPublic(account.id())),
                        sessions.of(account.id(), session()),
                        passwords.hasPassword(account.id())),
                PagePanel.at(
                        PagePanel.Place.ACCOUNT,
                        panels.stream(),
                        Caller.current().orElseThrow(NotFound::new),
                        ""),
                errors);
    }
}
