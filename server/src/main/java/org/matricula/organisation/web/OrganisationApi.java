package org.matricula.organisation.web;

import java.util.List;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganisationApi {

    private final Organisations organisations;
    private final Members members;

    OrganisationApi(Organisations organisations, Members members) {
        this.organisations = organisations;
        this.members = members;
    }

    @GetMapping("/api/v1/organisations")
    List<Organisation> mine(@AuthenticationPrincipal Caller.SignedIn caller) {
        return members.organisationsOf(caller.accountId());
    }

    @GetMapping("/api/v1/organisations/{organisation}")
    Organisation get(@PathVariable("organisation") String slugOrId) {
        return organisations.get(slugOrId);
    }

    @PutMapping("/api/v1/organisations/{organisation}")
    Organisation update(@PathVariable("organisation") String slugOrId, @RequestBody DetailsForm details) {
        var organisation = organisations.get(slugOrId);
        organisations.update(organisation.id(), details.details());
        return organisations.get(slugOrId);
    }
}
