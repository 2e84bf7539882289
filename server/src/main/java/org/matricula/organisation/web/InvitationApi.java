package org.matricula.organisation.web;

import java.time.Clock;
import java.time.Instant;
import org.matricula.organisation.MemberInvitation;
import org.matricula.organisation.MemberInvitations;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/member-invitations/{token}")
class InvitationApi {

    record Received(String organisation, String address, Role role, MemberInvitation.State state, Instant expiresAt) {}

    private final MemberInvitations invitations;
    private final Organisations organisations;
    private final Clock clock;

    InvitationApi(MemberInvitations invitations, Organisations organisations, Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    Received look(@PathVariable("token") String token) {
        var invitation = invitations.get(new Token(token));
        return new Received(
                organisations.get(invitation.organisationId().toString()).name(),
                invitation.address(),
                invitation.role(),
                invitation.state(clock.instant()),
                invitation.expiresAt());
    }

    @PostMapping("/acceptance")
    Received accept(@PathVariable("token") String token, @AuthenticationPrincipal Caller.SignedIn caller) {
        invitations.accept(new Token(token), caller.accountId());
        return look(token);
    }

    @PostMapping("/refusal")
    Received decline(@PathVariable("token") String token) {
        invitations.decline(new Token(token));
        return look(token);
    }
}
