package org.matricula.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.account.EmailAddress;
import org.matricula.account.People;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.invitation.Invitation.State;
import org.matricula.invitation.InvitationHistory.Kind;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What learners say to their invitations: by the link in the mail, or on their home for those to their own addresses.
 * Source: seed 004; *Rules for everything*, 1.
 */
@Service
public class Answers {

    private final InvitationStore store;
    private final TallyStore tallies;
    private final InvitationHistory history;
    private final Joining joining;
    private final KnownAddresses known;
    private final OwnAddresses addresses;
    private final Accounts accounts;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Answers(
            InvitationStore store,
            TallyStore tallies,
            InvitationHistory history,
            Joining joining,
            KnownAddresses known,
            OwnAddresses addresses,
            Accounts accounts,
            People people,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.tallies = tallies;
        this.history = history;
        this.joining = joining;
        this.known = known;
        this.addresses = addresses;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a link leads to. @throws NotFound if no such link was sent, Gone if it was withdrawn or has ended */
    public Invitation get(Token token) {
        return store.byToken(token).orElseThrow(NotFound::new).requireLive(clock.instant());
    }

    /** Those to any verified address of this person that wait for an answer, the newest first. */
    public List<Invitation> waitingFor(UUID accountId) {
        return store.pendingTo(addresses.normalsOf(people.personOf(accountId)), clock.instant());
    }

    /** One to a verified address of this person, also one that was answered. @throws NotFound */
    public Invitation own(UUID accountId, UUID id) {
        return store.about(addresses.normalsOf(people.personOf(accountId)), new UUID[0]).stream()
                .filter(invitation -> invitation.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new)
                .requireLive(clock.instant());
    }

    /** Whether this person showed that the address invited is theirs. */
    public boolean isOwnAddress(Invitation invitation, UUID accountId) {
        return addresses.isOf(invitation.address(), people.personOf(accountId));
    }

    /**
     * Takes the place: the organisation knows the learner from then on, who is enrolled through it, all at once or not
     * at all. Saying yes twice changes nothing the second time.
     *
     * @param showsOwn whether the organisation is to see the learner's primary address instead of the one it invited
     * @throws Gone if it was withdrawn or has ended
     * @throws Refusal if somebody else accepted it, it is for its address only, or the run doesn't take them in
     */
    @Transactional
    public Enrolment accept(Invitation asked, UUID accountId, boolean showsOwn) {
        var person = people.personOf(accountId);
        var invitation = store.lock(asked.id());
        if (isTheirs(invitation, person)) return joining.place(person, invitation.runId());
        invitation.requireAcceptable(clock.instant());
        if (invitation.onlyAddress() && !addresses.isOf(invitation.address(), person))
            throw new Refusal("invitation.only-address", invitation.address());
        var enrolment = joining.join(
                person,
                invitation.organisationId(),
                invitation.runId(),
                Source.PERSONAL_INVITATION,
                store.said(invitation.id()));
        rememberAddress(invitation, person, showsOwn);
        store.accept(invitation.id(), person.id(), clock.instant());
        count(invitation, State.ACCEPTED);
        history.add(invitation.id(), Kind.ACCEPTED);
        audit.recordLearner(
                person.id(),
                invitation.organisationId(),
                "invitation.accepted",
                Map.of("invitation", invitation.id(), "run", invitation.runId()));
        return enrolment;
    }

    /** Can be taken back by accepting until it ends. @throws Gone as above, Refusal if it was accepted */
    @Transactional
    public void decline(Invitation asked) {
        var invitation = store.lock(asked.id());
        invitation.requireAcceptable(clock.instant());
        if (invitation.stored() == State.DECLINED) return;
        store.decline(invitation.id(), clock.instant());
        count(invitation, State.DECLINED);
        history.add(invitation.id(), Kind.DECLINED);
    }

    private static boolean isTheirs(Invitation invitation, Person person) {
        return invitation.stored() == State.ACCEPTED
                && invitation.acceptedBy() != null
                && person.learnerIds().contains(invitation.acceptedBy());
    }

    private void rememberAddress(Invitation invitation, Person person, boolean showsOwn) {
        var shown = showsOwn ? accounts.get(person.id()).primaryAddress() : invitation.address();
        EmailAddress.parse(shown)
                .ifPresent(address ->
                        known.put(invitation.organisationId(), person.id(), address, showsOwn, clock.instant()));
    }

    private void count(Invitation before, State after) {
        var pending = before.stored().isPending() ? -1 : 0;
        var declined = (after == State.DECLINED ? 1 : 0) - (before.stored() == State.DECLINED ? 1 : 0);
        tallies.add(before.organisationId(), before.runId(), pending, declined);
    }
}
