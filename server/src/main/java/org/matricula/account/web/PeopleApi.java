package org.matricula.account.web;

import org.matricula.account.Accounts;
import org.matricula.account.Profiles;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** People's own pages, for programs. */
@RestController
class PeopleApi {

    private final Profiles profiles;
    private final Accounts accounts;

    PeopleApi(Profiles profiles, Accounts accounts) {
        this.profiles = profiles;
        this.accounts = accounts;
    }

    /** What a person's page says. */
    record PersonBody(String name) {}

    /** Whether strangers find one's own page, and where it is; the path is not for changing. */
    record OwnPage(
            boolean isPublic,
            @org.jspecify.annotations.Nullable String path) {}

    @GetMapping("/api/v1/people/{token}")
    PersonBody show(@PathVariable String token) {
        var profile = profiles.find(token).orElseThrow(NotFound::new);
        var isOwn =
                Caller.currentAccountId().filter(profile.accountId()::equals).isPresent();
        if (!profile.isPublic() && !isOwn) throw new NotFound();
        return new PersonBody(accounts.get(profile.accountId()).name());
    }

    @PutMapping("/api/v1/account/page")
    OwnPage open(@RequestBody OwnPage wanted) {
        var caller = AccountPages.caller();
        profiles.setPublic(caller, wanted.isPublic());
        return new OwnPage(wanted.isPublic(), "/people/" + profiles.token(caller));
    }
}
