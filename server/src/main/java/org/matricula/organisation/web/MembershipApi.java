package org.matricula.organisation.web;

import java.time.Instant;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.WaitingMemberships;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/memberships/{token}")
class MembershipApi {

    /** @param taken whether somebody has become the organisation's learner by it */
    record Offered(String organisation, boolean taken, Instant expiresAt) {}

    private final WaitingMemberships waiting;
    private final Organisations organisations;

    MembershipApi(WaitingMemberships waiting, Organisations organisations) {
        this.waiting = waiting;
        this.organisations = organisations;
    }

    @GetMapping
    Offered look(@PathVariable String token) {
        var found = waiting.open(new Token(token));
        var organisation = organisations.get(found.membership().organisationId().toString());
        return new Offered(organisation.name(), !found.membership().isWaiting(), found.expiresAt());
    }

    @PostMapping("/acceptance")
    Offered accept(@PathVariable String token, @AuthenticationPrincipal Caller.SignedIn caller) {
        waiting.accept(new Token(token), caller.accountId());
        return look(token);
    }
}
