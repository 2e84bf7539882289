package org.matricula.organisation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.account.EmailAddress;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Throttle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people by mail to join an organisation's staff, and takes their answers. */
@Service
public class MemberInvitations {

    private static final int MAILS_A_DAY = 200;

    private final MemberInvitationStore store;
    private final MemberStore memberStore;
    private final Members members;
    private final Accounts accounts;
    private final InvitationMail mail;
    private final Outbox outbox;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;

    MemberInvitations(
            MemberInvitationStore store,
            MemberStore memberStore,
            Members members,
            Accounts accounts,
            InvitationMail mail,
            Outbox outbox,
            Throttle throttle,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.memberStore = memberStore;
        this.members = members;
        this.accounts = accounts;
        this.mail = mail;
        this.outbox = outbox;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends an invitation. Whether the address has an account is not told; whether it is one's own member's is.
     *
     * @param by the person, or the program, that invites
     * @throws Invalid if the address can't be one, is a member's, or has an invitation that can still be accepted
     */
    @Transactional
    public MemberInvitation invite(Organisation organisation, String address, Role role, UUID by) {
        var to = EmailAddress.parse(address)
                .orElseThrow(() -> Invalid.field("address", "organisation.members.address-form", address.strip()));
        memberStore.lock(organisation.id());
        requireNoMember(organisation, to);
        replaceEnded(organisation, to);
        var now = clock.instant();
        var expiresAt = MemberInvitation.expiryOf(now.atZone(organisation.zone()));
        var invitation = new MemberInvitation(
                Ids.next(), organisation.id(), to.written(), role, by, now, now, expiresAt, null, null, null, null);
        store.add(invitation, to.normal());
        send(organisation, invitation, by);
        record(invitation, "member-invitation.sent");
        return invitation;
    }

    /** Mails it once more; it expires when it would have. @throws NotFound, Refusal if it isn't pending */
    @Transactional
    public void resend(Organisation organisation, UUID id, UUID by) {
        var invitation = get(organisation, id);
        invitation.requirePending(clock.instant());
        send(organisation, invitation, by);
        record(invitation, "member-invitation.resent");
    }

    /** Its links end at once. @throws NotFound, Refusal if somebody accepted it */
    @Transactional
    public void cancel(Organisation organisation, UUID id) {
        var invitation = get(organisation, id);
        if (invitation.acceptedAt() != null) throw new Refusal("organisation.invitation.not-pending");
        store.cancel(id, clock.instant());
        record(invitation, "member-invitation.cancelled");
    }

    /** Those that were neither accepted nor withdrawn, the newest first; expired and declined ones too. */
    public List<MemberInvitation> open(UUID organisationId) {
        return store.open(organisationId);
    }

    /** What a link leads to. @throws NotFound if no such link was sent, Gone if it was withdrawn or has expired */
    public MemberInvitation get(Token token) {
        return store.byToken(token).orElseThrow(NotFound::new).requireLive(clock.instant());
    }

    /** Whether this person showed that the address invited is theirs: staff is let in by address, not by whoever has the link. */
    public boolean isFor(MemberInvitation invitation, UUID accountId) {
        return accounts.byVerifiedAddress(invitation.address())
                .filter(account -> account.id().equals(accountId))
                .isPresent();
    }

    /** @throws Gone as {@link #get}, Refusal if it was accepted before or the address is not this person's */
    @Transactional
    public void accept(Token token, UUID accountId) {
        var invitation = get(token);
        invitation.requireAcceptable(clock.instant());
        if (!isFor(invitation, accountId))
            throw new Refusal("organisation.invitation.other-address", invitation.address());
        if (!store.accept(invitation.id(), accountId, clock.instant()))
            throw new Refusal("organisation.invitation.accepted-already");
        members.add(invitation.organisationId(), accountId, invitation.role());
        record(invitation, "member-invitation.accepted");
    }

    /** May be taken back by accepting until it expires. @throws Gone as {@link #get}, Refusal if it was accepted */
    @Transactional
    public void decline(Token token) {
        var invitation = get(token);
        invitation.requireAcceptable(clock.instant());
        store.decline(invitation.id(), clock.instant());
        record(invitation, "member-invitation.declined");
    }

    private MemberInvitation get(Organisation organisation, UUID id) {
        return store.find(organisation.id(), id).orElseThrow(NotFound::new);
    }

    private void requireNoMember(Organisation organisation, EmailAddress to) {
        accounts.byVerifiedAddress(to.written())
                .filter(account ->
                        !memberStore.roles(organisation.id(), account.id()).isEmpty())
                .ifPresent(account -> {
                    throw Invalid.field("address", "organisation.members.is-member", account.name());
                });
    }

    /** One that expired or was declined makes room for the new one. */
    private void replaceEnded(Organisation organisation, EmailAddress to) {
        store.openTo(organisation.id(), to.normal()).ifPresent(earlier -> {
            if (earlier.state(clock.instant()) == MemberInvitation.State.PENDING)
                throw Invalid.field("address", "organisation.members.invited-already", to.written());
            store.cancel(earlier.id(), clock.instant());
        });
    }

    private void send(Organisation organisation, MemberInvitation invitation, UUID by) {
        if (!throttle.allows("member-invitation:" + organisation.id(), MAILS_A_DAY, Duration.ofDays(1)))
            throw new Refusal("organisation.members.too-many", MAILS_A_DAY);
        var token = Token.random();
        store.addLink(invitation.id(), token, clock.instant());
        var inviter = accounts.names(List.of(by)).getOrDefault(by, organisation.name());
        outbox.queue(mail.to(invitation, organisation, inviter, token));
    }

    private void record(MemberInvitation invitation, String action) {
        audit.record(
                invitation.organisationId(),
                action,
                "member-invitation",
                invitation.id(),
                Map.of("role", invitation.role()));
    }
}
