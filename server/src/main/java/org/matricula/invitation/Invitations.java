package org.matricula.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.account.EmailAddress;
import org.matricula.catalogue.CourseRun;
import org.matricula.invitation.InvitationStore.Said;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal invitations, for the organisation that sends them. Whether it may invite to a run at all is asked of each
 * {@link InvitationRule}; a run that can't be joined by invitation is refused here too. Source: seed 004.
 */
@Service
public class Invitations {

    private static final int BATCHES_SHOWN = 10;

    private final InvitationStore store;
    private final InvitationLists lists;
    private final BatchStore batches;
    private final TallyStore tallies;
    private final Queueing queueing;
    private final Reviewing reviewing;
    private final Sending sending;
    private final Ending ending;
    private final InvitationRules rules;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            InvitationLists lists,
            BatchStore batches,
            TallyStore tallies,
            Queueing queueing,
            Reviewing reviewing,
            Sending sending,
            Ending ending,
            InvitationRules rules,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.batches = batches;
        this.tallies = tallies;
        this.queueing = queueing;
        this.reviewing = reviewing;
        this.sending = sending;
        this.ending = ending;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What would become of these addresses; changes nothing but what has run out.
     *
     * @throws Refusal if nobody can be invited to the run, and why
     */
    @Transactional
    public Review review(Organisation organisation, CourseRun run, String text) {
        rules.requireAllowed(organisation.id(), run);
        ending.endDue(organisation.id(), run.id());
        var review = reviewing.review(organisation.id(), run.id(), AddressList.parse(text));
        return review.with(
                rules.whyNoRoom(organisation.id(), run, review.ready()).orElse(null));
    }

    /**
     * Queues an invitation to each address that is ready, and to those that declined before and are picked by hand. The
     * addresses are reviewed once more; who was invited in the meantime is not invited twice. Whoever declined keeps the
     * name, id and group they were invited with before, where nothing is said of them now.
     *
     * @param picked      normal forms of addresses that declined before
     * @param by          the person, or the program, that invites
     * @return what was queued; of size 0 if nobody was left to invite
     * @throws Refusal as {@link #review}, or if there is no room for all of them
     * @throws org.matricula.platform.Invalid as {@link SendingOptions#require}
     */
    @Transactional
    public InvitationBatch invite(
            Organisation organisation,
            CourseRun run,
            String text,
            Set<String> picked,
            SendingOptions options,
            UUID by) {
        options.require(organisation.zone(), clock.instant());
        lists.oneAtATime(organisation.id(), run.id());
        var review = review(organisation, run, text);
        var before = lists.saidOfDeclined(organisation.id(), run.id(), picked);
        var again = review.declined().stream()
                .filter(one -> picked.contains(one.address().normal()))
                .map(one -> one.asBefore(before.getOrDefault(one.address().normal(), Said.NOTHING)));
        var invitees = Stream.concat(review.ready().stream(), again).toList();
        var batch = new InvitationBatch(
                Ids.next(), organisation.id(), run.id(), by, clock.instant(), invitees.size(), invitees.size());
        if (invitees.isEmpty()) return batch;
        rules.requireRoom(organisation.id(), run, invitees);
        queueing.queue(organisation, run, batch, invitees, options);
        return batch;
    }

    /** When invitations sent now would end. */
    public Instant end(Organisation organisation, CourseRun run, SendingOptions options) {
        return Invitation.end(run, options, clock.instant().atZone(organisation.zone()));
    }

    /** One of the organisation's. @throws NotFound if it has no such invitation */
    public Invitation get(UUID organisationId, UUID id) {
        return store.find(organisationId, id).orElseThrow(NotFound::new);
    }

    /** How far the sending is. */
    public Optional<InvitationBatch> batch(UUID organisationId, UUID batchId) {
        return batches.find(organisationId, batchId);
    }

    /** What was sent for lately, the newest first. */
    public List<InvitationBatch> batches(UUID organisationId, UUID runId) {
        return batches.latest(organisationId, runId, BATCHES_SHOWN);
    }

    /**
     * An organisation's invitations that wait for an answer or were declined, in any run, to the address it knows a
     * learner by; the newest first.
     */
    public List<Invitation> toAddress(UUID organisationId, String address) {
        var now = clock.instant();
        return EmailAddress.parse(address)
                .map(parsed -> lists.toAddress(organisationId, parsed.normal()).stream()
                        .filter(one -> one.stored() == Invitation.State.DECLINED || one.isPending(now))
                        .toList())
                .orElse(List.of());
    }

    /** What waits for an answer, in all runs. */
    public List<ReservedPlaces> reserved(UUID organisationId) {
        return lists.reserved(organisationId, clock.instant());
    }

    /** By run: all to which anybody was ever invited. */
    public Map<UUID, InvitationTally> tallies(UUID organisationId) {
        return tallies.of(organisationId, tallies.runs(organisationId), clock.instant());
    }

    /** By run; runs to which nobody was invited are absent. */
    public Map<UUID, InvitationTally> tallies(UUID organisationId, Collection<UUID> runIds) {
        return tallies.of(organisationId, runIds, clock.instant());
    }

    /** Sends it once more, to the same address; it ends when it would have. @throws NotFound, Refusal if not pending */
    @Transactional
    public void resend(UUID organisationId, UUID invitationId) {
        var invitation = lock(organisationId, invitationId).requirePending(clock.instant());
        rules.requireAllowed(organisationId, invitation.runId());
        sending.sendAgain(invitation);
        record(invitation, "invitation.resent");
    }

    /** Its links end at once. @throws NotFound, Refusal if it was answered or has ended */
    @Transactional
    public void cancel(UUID organisationId, UUID invitationId) {
        var invitation = lock(organisationId, invitationId).requirePending(clock.instant());
        ending.cancel(invitation);
        record(invitation, "invitation.cancelled");
    }

    private Invitation lock(UUID organisationId, UUID id) {
        return store.lock(
                store.find(organisationId, id).orElseThrow(NotFound::new).id());
    }

    private void record(Invitation invitation, String action) {
        audit.record(
                invitation.organisationId(), action, "invitation", invitation.id(), Map.of("run", invitation.runId()));
    }
}
