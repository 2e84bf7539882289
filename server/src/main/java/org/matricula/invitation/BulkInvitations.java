package org.matricula.invitation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.invitation.InvitationHistory.Kind;
import org.matricula.platform.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with many invitations to a run at once. Each answers how many it was done with: those it can't be done
 * with any more are left out. Mail goes out by {@link Repeating}.
 */
@Service
public class BulkInvitations {

    /** Nobody gets the same mail twice a day because two managers press one button each. */
    private static final Duration REST = Duration.ofDays(1);

    private static final String PENDING = " and state in ('QUEUED', 'SENT', 'BOUNCED') and expires_at > :now";

    private final JdbcClient jdbc;
    private final InvitationRules rules;
    private final InvitationHistory history;
    private final TallyStore tallies;
    private final Audit audit;
    private final Clock clock;

    BulkInvitations(
            JdbcClient jdbc,
            InvitationRules rules,
            InvitationHistory history,
            TallyStore tallies,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.history = history;
        this.tallies = tallies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends them once more; those resent within a day are left out.
     *
     * @throws org.matricula.platform.Refusal if the organisation may not invite to the run now
     */
    @Transactional
    public int resend(UUID organisationId, UUID runId, Chosen chosen) {
        return repeat(organisationId, runId, chosen, Kind.RESENT, """
                state in ('SENT', 'BOUNCED') and expires_at > :now
                  and not exists (select from invitation_history h
                                  where h.invitation_id = invitation.id and h.kind = 'RESENT' and h.at > :rested)""");
    }

    /**
     * Reminds those who were sent one that didn't bounce; who was reminded within a day is left out.
     *
     * @throws org.matricula.platform.Refusal as above
     */
    @Transactional
    public int remind(UUID organisationId, UUID runId, Chosen chosen) {
        return repeat(organisationId, runId, chosen, Kind.REMINDED, """
                state = 'SENT' and expires_at > :now and (reminded_at is null or reminded_at <= :rested)""");
    }

    /** Their links end at once; those answered in the meantime stay as they are. */
    @Transactional
    public int cancel(UUID organisationId, UUID runId, Chosen chosen) {
        var found = Selection.of(organisationId, runId, chosen, clock);
        // Always in the same order, so that two who cancel at once never wait for each other.
        var cancelled = jdbc.sql("with due as materialized (select id as due_id from invitation where "
                        + found.condition() + PENDING + " order by id for update)"
                        + " update invitation set state = 'CANCELLED' from due where id = due_id returning id")
                .params(found.parameters())
                .query(UUID.class)
                .list();
        history.add(cancelled, Kind.CANCELLED);
        tallies.add(organisationId, runId, -cancelled.size(), 0);
        record(organisationId, runId, "invitation.cancelled", cancelled);
        return cancelled.size();
    }

    private int repeat(UUID organisationId, UUID runId, Chosen chosen, Kind kind, String condition) {
        rules.requireAllowed(organisationId, runId);
        var found = Selection.of(organisationId, runId, chosen, clock);
        var wanted = jdbc.sql("insert into invitation_repeat (invitation_id, kind, requested_at)"
                        + " select id, :kind, :now from invitation where " + found.condition() + " and " + condition
                        + " order by id on conflict do nothing returning invitation_id")
                .params(found.parameters())
                .param("kind", kind.name())
                .param("rested", InvitationStore.utc(clock.instant().minus(REST)))
                .query(UUID.class)
                .list();
        record(organisationId, runId, kind == Kind.RESENT ? "invitation.resent" : "invitation.reminded", wanted);
        return wanted.size();
    }

    private void record(UUID organisationId, UUID runId, String action, List<UUID> done) {
        if (done.isEmpty()) return;
        audit.record(organisationId, action, "course-run", runId, Map.of("size", done.size()));
    }
}
