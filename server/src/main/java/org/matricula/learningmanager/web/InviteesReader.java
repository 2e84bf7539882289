package org.matricula.learningmanager.web;

import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.matricula.invitation.InvitationQuery;
import org.matricula.invitation.InvitationTable;
import org.matricula.invitation.Reminders;
import org.matricula.platform.Audit;
import org.springframework.stereotype.Component;

/** Reads lists of invitations; that names were read is on record. */
@Component
class InviteesReader {

    private final RunDesks desks;
    private final InvitationTable table;
    private final Reminders reminders;
    private final Audit audit;
    private final Clock clock;

    InviteesReader(RunDesks desks, InvitationTable table, Reminders reminders, Audit audit, Clock clock) {
        this.desks = desks;
        this.table = table;
        this.reminders = reminders;
        this.audit = audit;
        this.clock = clock;
    }

    RunDesk desk(String organisation, UUID run) {
        return desks.of(organisation, run);
    }

    /** @throws org.matricula.platform.Refusal if nobody was given the place the query asks to go on from */
    InviteesPage page(RunDesk desk, RunTab tab, InviteesQuery query) {
        var organisation = desk.organisation().id();
        var run = desk.run().id();
        var wanted = query.of(list(tab));
        var slice = table.page(organisation, run, wanted);
        audit.recordView(
                organisation,
                "invitations.viewed",
                "course-run",
                run,
                facts(tab, query, slice.rows().size()));
        return new InviteesPage(
                desk,
                tab,
                query,
                slice,
                query.isFiltered()
                        ? table.count(organisation, run, wanted)
                        : desk.counts().getOrDefault(tab, 0),
                reminders.planOf(organisation, run).orElse(null),
                clock.instant());
    }

    /** All that the query finds, written as it is read. */
    void export(RunDesk desk, RunTab tab, InviteesQuery query, OutputStream out) {
        var organisation = desk.organisation().id();
        var run = desk.run().id();
        var rows = new AtomicInteger();
        try (var csv = new InviteesCsv(out, clock.instant())) {
            table.export(organisation, run, query.of(list(tab)), row -> {
                csv.write(row);
                rows.incrementAndGet();
            });
        }
        audit.record(organisation, "invitations.exported", "course-run", run, facts(tab, query, rows.get()));
    }

    private static InvitationQuery.Tab list(RunTab tab) {
        return tab == RunTab.PENDING ? InvitationQuery.Tab.PENDING : InvitationQuery.Tab.DECLINED;
    }

    private static Map<String, ?> facts(RunTab tab, InviteesQuery query, int rows) {
        return Map.of("tab", tab, "searched", !query.words().isEmpty(), "state", query.state(), "rows", rows);
    }
}
