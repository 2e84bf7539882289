package org.matricula.invitation;

import static java.util.stream.Collectors.toSet;
import static org.matricula.invitation.InvitationStore.SELECT;
import static org.matricula.invitation.InvitationStore.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.Invitation.State;
import org.matricula.invitation.InvitationHistory.Kind;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Refusal;
import org.matricula.platform.Rows;
import org.matricula.platform.Token;
import org.matricula.platform.mail.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands invitations to the outbox. Mail, link and state change in one transaction: killed in the middle, a batch is
 * sent again as a whole, and nothing of it twice.
 */
@Component
class Sending {

    private static final int BATCH = 100;
    private static final int RESENT_A_DAY = 5;

    private final JdbcClient jdbc;
    private final InvitationStore store;
    private final InvitationHistory history;
    private final Letters letters;
    private final InvitationMail mail;
    private final Outbox outbox;
    private final Organisations organisations;
    private final Runs runs;
    private final Courses courses;
    private final Clock clock;

    Sending(
            JdbcClient jdbc,
            InvitationStore store,
            InvitationHistory history,
            Letters letters,
            InvitationMail mail,
            Outbox outbox,
            Organisations organisations,
            Runs runs,
            Courses courses,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.history = history;
        this.letters = letters;
        this.mail = mail;
        this.outbox = outbox;
        this.organisations = organisations;
        this.runs = runs;
        this.courses = courses;
        this.clock = clock;
    }

    /** The next queued ones, which no other node is sending. @return whether there may be more */
    @Transactional
    public boolean sendDue() {
        var due = jdbc.sql(SELECT + """
                        where state = 'QUEUED' and expires_at > :now
                        order by created_at, id
                        limit :size
                          for update skip locked""")
                .param("now", utc(clock.instant()))
                .param("size", BATCH)
                .query(Rows.of(Invitation.class))
                .list();
        send(due, Kind.SENT);
        return due.size() == BATCH;
    }

    /** Call it in a transaction that holds the invitation. @throws Refusal if that was done often enough today */
    void sendAgain(Invitation invitation) {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        if (history.count(invitation.id(), Kind.RESENT, yesterday) >= RESENT_A_DAY)
            throw new Refusal("invitation.resent-enough", RESENT_A_DAY);
        send(List.of(invitation), Kind.RESENT);
    }

    /** Each mail has a link of its own. Call it in a transaction that holds the invitations. */
    void send(List<Invitation> invitations, Kind kind) {
        if (invitations.isEmpty()) return;
        var ids = invitations.stream().map(Invitation::id).toList();
        var written = letters.of(ids);
        var senders = organisations.byIds(
                invitations.stream().map(Invitation::organisationId).collect(toSet()));
        var invitedTo = runs.byIds(invitations.stream().map(Invitation::runId).collect(toSet()));
        var taught = courses.byIds(
                invitedTo.values().stream().map(run -> run.courseId()).collect(toSet()));
        for (var invitation : invitations) {
            var run = invitedTo.get(invitation.runId());
            var sender = senders.get(invitation.organisationId());
            var letter = written.get(invitation.id());
            var token = Token.random();
            store.addLink(invitation.id(), token);
            // Whoever sends once more to an address that bounced knows that it works now.
            if (kind == Kind.RESENT && invitation.stored() == State.BOUNCED) outbox.tryAgain(invitation.address());
            var mailId = outbox.queue(
                    kind == Kind.REMINDED
                            ? mail.reminderOf(invitation, letter, sender, taught.get(run.courseId()), run, token)
                            : mail.of(invitation, letter, sender, taught.get(run.courseId()), run, token));
            remember(invitation, letter, kind, mailId, sender);
        }
        history.add(ids, kind);
    }

    private void remember(Invitation invitation, Letter letter, Kind kind, UUID mailId, Organisation sender) {
        var now = clock.instant();
        var reminder = kind == Kind.REMINDED;
        var next = letter.remindAt(now, letter.reminders() + (reminder ? 1 : 0), sender.zone())
                .orElse(null);
        if (reminder) store.reminded(invitation.id(), mailId, now, next);
        else store.sent(invitation.id(), mailId, now, next);
    }
}
