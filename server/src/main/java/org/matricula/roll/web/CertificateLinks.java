package org.matricula.roll.web;

import java.util.UUID;
import org.matricula.account.People;
import org.matricula.account.Profiles;
import org.matricula.credential.Credentials;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.matricula.platform.web.Redirect;
import org.matricula.roll.Roll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Leads from a link in an export to the certificate's public page: for the learner, for staff of an organisation that
 * sees the learner's place in that run, and for everybody if the learner's own page is public.
 */
@Controller
class CertificateLinks implements RouteRules {

    private final Profiles profiles;
    private final People people;
    private final Credentials credentials;
    private final Roll roll;
    private final Organisations organisations;
    private final Authority authority;

    CertificateLinks(
            Profiles profiles,
            People people,
            Credentials credentials,
            Roll roll,
            Organisations organisations,
            Authority authority) {
        this.profiles = profiles;
        this.people = people;
        this.credentials = credentials;
        this.roll = roll;
        this.organisations = organisations;
        this.authority = authority;
    }

    @Override
    public void declare(Routes routes) {
        routes.get("/people/{token}/certificates/{run}", Access.EVERYONE);
    }

    @GetMapping("/people/{token}/certificates/{run}")
    Redirect certificate(@PathVariable String token, @PathVariable UUID run) {
        var profile = profiles.find(token).orElseThrow(NotFound::new);
        var person = people.personOf(profile.accountId());
        if (!profile.isPublic() && !maySee(person, run)) throw new NotFound();
        return credentials.of(person).stream()
                .filter(award -> award.sourceKey().equals(run.toString()))
                .findFirst()
                .map(award -> Redirect.to(award.address().path()))
                .orElseThrow(NotFound::new);
    }

    private boolean maySee(Person person, UUID run) {
        if (Caller.currentAccountId().filter(person.learnerIds()::contains).isPresent()) return true;
        return Caller.any()
                .filter(caller -> roll.organisationsOf(run, person).stream()
                        .map(id -> organisations.get(id.toString()).slug())
                        .anyMatch(slug -> authority.holds(caller, Permission.SEE_LEARNERS, slug)))
                .isPresent();
    }
}
