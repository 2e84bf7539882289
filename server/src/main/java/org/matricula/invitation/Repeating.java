package org.matricula.invitation;

import static org.matricula.invitation.InvitationStore.COLUMNS;
import static org.matricula.invitation.InvitationStore.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.matricula.invitation.InvitationHistory.Kind;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what was asked for once more, and the reminders that are due. What is asked for goes away in the transaction that
 * hands the mail to the outbox: killed in the middle, nothing is sent twice.
 */
@Component
class Repeating {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final Sending sending;
    private final Clock clock;

    Repeating(JdbcClient jdbc, Sending sending, Clock clock) {
        this.jdbc = jdbc;
        this.sending = sending;
        this.clock = clock;
    }

    /** The next ones somebody asked for; who answered in the meantime gets none. @return whether there may be more */
    @Transactional
    public boolean sendAsked() {
        var asked =
                jdbc.sql("""
                        delete from invitation_repeat
                         where invitation_id in (select invitation_id from invitation_repeat
                                                  order by requested_at, invitation_id
                                                  limit :size
                                                    for update skip locked)
                        returning invitation_id, kind""").param("size", BATCH).query(Rows.of(Asked.class)).list();
        for (var kind : List.of(Kind.RESENT, Kind.REMINDED)) {
            var ids = asked.stream()
                    .filter(one -> one.kind() == kind)
                    .map(Asked::invitationId)
                    .toList();
            if (!ids.isEmpty()) sending.send(stillWaiting(ids, kind), kind);
        }
        return asked.size() == BATCH;
    }

    /** The next reminders that are due, by {@link ReminderPlan}. @return whether there may be more */
    @Transactional
    public boolean remindDue() {
        var due = jdbc.sql("select " + COLUMNS + """
                          from invitation
                         where state = 'SENT' and remind_at <= :now and expires_at > :now
                         order by remind_at
                         limit :size
                           for update skip locked""")
                .param("now", utc(clock.instant()))
                .param("size", BATCH)
                .query(Rows.of(Invitation.class))
                .list();
        sending.send(due, Kind.REMINDED);
        return due.size() == BATCH;
    }

    private record Asked(UUID invitationId, Kind kind) {}

    /** Held until the end of the transaction; nobody is reminded whose mail came back. */
    private List<Invitation> stillWaiting(List<UUID> ids, Kind kind) {
        return jdbc.sql("select " + COLUMNS + """
                          from invitation
                         where id = any(:ids) and expires_at > :now
                           and (state = 'SENT' or state = 'BOUNCED' and :bouncedToo)
                         order by id
                           for update""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", utc(clock.instant()))
                .param("bouncedToo", kind == Kind.RESENT)
                .query(Rows.of(Invitation.class))
                .list();
    }
}
