package org.matricula.credential.web;

import java.util.UUID;
import org.matricula.account.People;
import org.matricula.credential.Renewals;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A learner renews a credential; as a form and for programs. */
@Controller
final class RenewalController {

    private final People people;
    private final Renewals renewals;

    RenewalController(People people, Renewals renewals) {
        this.people = people;
        this.renewals = renewals;
    }

    /** The public page of the credential that took the former's place. */
    record Renewed(UUID credentialId, String path) {}

    @PostMapping("/credentials/{credential}/renewal")
    Redirect renew(@PathVariable UUID credential) {
        var next = renewals.renew(me(), credential);
        return Redirect.to("/credentials/" + next.credentialId()).saying("credential.lifecycle.renewal.done");
    }

    @PostMapping("/api/v1/me/credentials/{credential}/renewal")
    @ResponseBody
    Renewed renewForPrograms(@PathVariable UUID credential) {
        var next = renewals.renew(me(), credential);
        return new Renewed(next.credentialId(), next.path());
    }

    private Person me() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
