package org.matricula.account.web;

import org.matricula.account.Accounts;
import org.matricula.account.Profiles;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** People's own pages: for strangers there is none while it is private. */
@Controller
class PeopleController {

    private final Profiles profiles;
    private final Accounts accounts;
    private final Templates templates;

    PeopleController(Profiles profiles, Accounts accounts, Templates templates) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.templates = templates;
    }

    @GetMapping("/people/{token}")
    Page show(@PathVariable String token) {
        var profile = profiles.find(token).orElseThrow(NotFound::new);
        var isOwn =
                Caller.currentAccountId().filter(profile.accountId()::equals).isPresent();
        if (!profile.isPublic() && !isOwn) throw new NotFound();
        var name = accounts.get(profile.accountId()).name();
        return Page.of(templates.accountPerson(name, isOwn, profile.isPublic()));
    }

    @PostMapping("/account/page")
    Redirect open(@RequestParam(defaultValue = "false") boolean isPublic) {
        profiles.setPublic(AccountPages.caller(), isPublic);
        return Redirect.to("/account").saying(isPublic ? "account.page.opened" : "account.page.closed");
    }
}
