package org.matricula.organisation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.MemberInvitation;
import org.matricula.organisation.MemberInvitations;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
class MembersApi {

    record Roles(@Nullable Set<Role> roles) {}

    record NewInvitation(@Nullable String address, @Nullable Role role) {}

    record Invitation(
            UUID id, String address, Role role, MemberInvitation.State state, Instant sentAt, Instant expiresAt) {}

    private final Organisations organisations;
    private final Members members;
    private final MemberInvitations invitations;
    private final Staff staff;
    private final Clock clock;

    MembersApi(Organisations organisations, Members members, MemberInvitations invitations, Staff staff, Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.invitations = invitations;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/members")
    List<StaffMember> list(@PathVariable("organisation") String slugOrId) {
        return staff.of(organisations.get(slugOrId).id());
    }

    @GetMapping("/members/{account}")
    StaffMember member(@PathVariable("organisation") String slugOrId, @PathVariable("account") UUID account) {
        return staff.get(organisations.get(slugOrId).id(), account);
    }

    @PutMapping("/members/{account}")
    StaffMember changeRoles(
            @PathVariable("organisation") String slugOrId,
            @PathVariable("account") UUID account,
            @RequestBody Roles wanted) {
        var organisation = organisations.get(slugOrId);
        members.setRoles(organisation.id(), account, wanted.roles() == null ? Set.of() : wanted.roles());
        return staff.get(organisation.id(), account);
    }

    @DeleteMapping("/members/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("organisation") String slugOrId, @PathVariable("account") UUID account) {
        members.remove(organisations.get(slugOrId).id(), account);
    }

    @GetMapping("/member-invitations")
    List<Invitation> invitations(@PathVariable("organisation") String slugOrId) {
        return invitations.open(organisations.get(slugOrId).id()).stream()
                .map(this::shown)
                .toList();
    }

    @PostMapping("/member-invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Invitation invite(
            @PathVariable("organisation") String slugOrId,
            @RequestBody NewInvitation wanted,
            @AuthenticationPrincipal Caller caller) {
        if (wanted.role() == null) throw Invalid.field("role", "organisation.members.no-role");
        var address = wanted.address() == null ? "" : wanted.address();
        return shown(invitations.invite(organisations.get(slugOrId), address, wanted.role(), caller.id()));
    }

    @PostMapping("/member-invitations/{id}/resending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(
            @PathVariable("organisation") String slugOrId,
            @PathVariable("id") UUID id,
            @AuthenticationPrincipal Caller caller) {
        invitations.resend(organisations.get(slugOrId), id, caller.id());
    }

    @DeleteMapping("/member-invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable("organisation") String slugOrId, @PathVariable("id") UUID id) {
        invitations.cancel(organisations.get(slugOrId), id);
    }

    private Invitation shown(MemberInvitation invitation) {
        return new Invitation(
                invitation.id(),
                invitation.address(),
                invitation.role(),
                invitation.state(clock.instant()),
                invitation.sentAt(),
                invitation.expiresAt());
    }
}
