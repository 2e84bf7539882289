package org.matricula.invitation;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.matricula.invitation.ListReading.Listing;
import org.matricula.platform.Rows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organisation's invitations to a run as a list: searched, sorted, by the page, or all of it for a file. */
@Service
public class InvitationTable {

    private static final Listing<ListedInvitation> INVITATIONS =
            new Listing<>("""
            id, run_id, address, name, external_id, group_name as "group", only_address, state as stored, created_at,
            expires_at, sent_at, answered_at, reminders, reminded_at""", "invitation", Rows.of(ListedInvitation.class), ListedInvitation::id);

    private final ListReading reading;
    private final Clock clock;

    InvitationTable(ListReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws org.matricula.platform.Refusal if nobody was given the place it is asked to go on from */
    public Slice<ListedInvitation> page(UUID organisationId, UUID runId, InvitationQuery query) {
        var found = selection(organisationId, runId, query);
        return reading.page(INVITATIONS, found, query.ordering(), query.after(), query.size());
    }

    /** How many there are. */
    public int count(UUID organisationId, UUID runId, InvitationQuery query) {
        return reading.count(INVITATIONS, selection(organisationId, runId, query));
    }

    /** All of them one by one, whatever page is asked for; however many there are, few are in memory. */
    @Transactional(readOnly = true)
    public void export(UUID organisationId, UUID runId, InvitationQuery query, Consumer<ListedInvitation> each) {
        reading.each(INVITATIONS, selection(organisationId, runId, query), query.ordering(), each);
    }

    private Selection selection(UUID organisationId, UUID runId, InvitationQuery query) {
        return Selection.of(organisationId, runId, new Chosen.All(query), clock);
    }
}
