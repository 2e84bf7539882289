package org.matricula.invitation;

import static org.matricula.invitation.InvitationStore.COLUMNS;
import static org.matricula.invitation.InvitationStore.IS_PENDING;
import static org.matricula.invitation.InvitationStore.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.invitation.InvitationHistory.Kind;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends invitations: those whose time is over, and those that are taken back. */
@Service
public class Ending {

    private static final int BATCH = 1_000;

    /** After its end; as docs/privacy.md says. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final InvitationStore store;
    private final InvitationHistory history;
    private final TallyStore tallies;
    private final OwnAddresses addresses;
    private final KnownAddresses known;
    private final Clock clock;

    Ending(
            JdbcClient jdbc,
            InvitationStore store,
            InvitationHistory history,
            TallyStore tallies,
            OwnAddresses addresses,
            KnownAddresses known,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.history = history;
        this.tallies = tallies;
        this.addresses = addresses;
        this.known = known;
        this.clock = clock;
    }

    /** The organisation knows this learner no more: what still waits for an answer of theirs can't be accepted. */
    @Transactional
    public void cancelAllTo(UUID organisationId, Person person) {
        var theirs = new HashSet<>(addresses.normalsOf(person));
        theirs.addAll(known.normals(organisationId, person));
        store.pendingTo(theirs, clock.instant()).stream()
                .filter(invitation -> invitation.organisationId().equals(organisationId))
                .map(invitation -> store.lock(invitation.id()))
                .filter(invitation -> invitation.stored().isPending())
                .forEach(this::cancel);
    }

    void cancel(Invitation invitation) {
        store.cancel(invitation.id());
        history.add(invitation.id(), Kind.CANCELLED);
        tallies.add(invitation.organisationId(), invitation.runId(), -1, 0);
    }

    /** Those of one run whose time is over, so that their addresses can be invited again. */
    @Transactional
    public void endDue(UUID organisationId, UUID runId) {
        ended(jdbc.sql("update invitation set state = 'EXPIRED' where " + IS_PENDING
                        + " and organisation_id = :organisation and run_id = :run and expires_at <= :now returning "
                        + COLUMNS)
                .param("organisation", organisationId)
                .param("run", runId)
                .param("now", utc(clock.instant()))
                .query(Rows.of(Invitation.class))
                .list());
    }

    /** The next ones whose time is over; those somebody is answering wait. @return whether there may be more */
    @Transactional
    public boolean endDue() {
        var due = jdbc.sql("""
                        with due as materialized (
                            select id as due_id from invitation
                             where state in ('QUEUED', 'SENT', 'BOUNCED') and expires_at <= :now
                             order by expires_at
                             limit :size
                               for update skip locked)
                        update invitation set state = 'EXPIRED' from due where id = due_id returning\s""" + COLUMNS)
                .param("now", utc(clock.instant()))
                .param("size", BATCH)
                .query(Rows.of(Invitation.class))
                .list();
        ended(due);
        return due.size() == BATCH;
    }

    private void ended(List<Invitation> due) {
        history.add(due.stream().map(Invitation::id).toList(), Kind.EXPIRED);
        record Place(UUID organisation, UUID run) {}
        var counts = due.stream()
                .collect(Collectors.groupingBy(
                        invitation -> new Place(invitation.organisationId(), invitation.runId()),
                        // Always in the same order, so that two batches never wait for each other.
                        () -> new TreeMap<>(java.util.Comparator.comparing(Place::organisation)
                                .thenComparing(Place::run)),
                        Collectors.counting()));
        counts.forEach((place, count) -> tallies.add(place.organisation(), place.run(), -count.intValue(), 0));
    }

    /** Nobody is known for ever by an invitation that was never accepted. */
    @Transactional
    public void forgetOld() {
        jdbc.sql("""
                        update invitation set address = '', normal = '', name = '', external_id = ''
                         where state in ('DECLINED', 'EXPIRED', 'CANCELLED') and expires_at < :before and normal <> ''""").param("before", utc(clock.instant().minus(KEPT))).update();
    }
}
