package org.matricula.pathway.web;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.pathway.Application;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.InboxQuery;
import org.matricula.pathway.InboxRow;
import org.matricula.pathway.ReceivedPathways;
import org.matricula.platform.Audit;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Reads lists of received records; that names were read is on record. */
@Component
class InboxReader {

    /** Those nobody has read yet. */
    static final InboxQuery NEW =
            new InboxQuery("", null, Application.State.SENT, new InboxQuery.Assigned.Any(), false, false, null, 1);

    /** Those whose learner waits for a word. */
    static final InboxQuery WAITING =
            new InboxQuery("", null, null, new InboxQuery.Assigned.Any(), true, false, null, 1);

    private final InboxDesks desks;
    private final Inbox inbox;
    private final ReceivedPathways pathways;
    private final InboxNames.Directory names;
    private final Accounts accounts;
    private final Audit audit;

    InboxReader(
            InboxDesks desks,
            Inbox inbox,
            ReceivedPathways pathways,
            InboxNames.Directory names,
            Accounts accounts,
            Audit audit) {
        this.desks = desks;
        this.inbox = inbox;
        this.pathways = pathways;
        this.names = names;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @throws org.matricula.platform.Refusal if nobody was given the place the query asks to go on from */
    InboxListPage page(@Nullable String organisation, InboxAsked asked) {
        var desk = desks.of(organisation);
        var query = asked.query();
        var slice = inbox.page(desk.receiver(), query);
        var applications = slice.rows().stream().map(InboxRow::application).toList();
        note(desk, "applications.listed", asked, applications.size());
        return new InboxListPage(
                desk,
                asked,
                slice.rows(),
                slice.next(),
                inbox.count(desk.receiver(), query),
                pathways.of(desk.receiver()),
                staff(desk),
                names.of(applications, Stream.of()));
    }

    /**
     * How rows of a list that is open stand now. Whoever opened the list is on record; this names nobody, so looking
     * again and again is not.
     *
     * @param matching how many the search found then
     * @param shown    ids of the rows
     */
    InboxStanding standing(@Nullable String organisation, InboxAsked asked, int matching, List<UUID> shown) {
        var desk = desks.of(organisation);
        var ids = shown.stream().limit(InboxQuery.DEFAULT_SIZE).toList();
        var rows = inbox.standing(desk.receiver(), ids);
        var applications = rows.stream().map(InboxRow::application).toList();
        var there = applications.stream().map(Application::id).collect(Collectors.toSet());
        var gone = ids.stream().filter(id -> !there.contains(id)).toList();
        return new InboxStanding(
                asked.path(desk.path(), null),
                inbox.count(desk.receiver(), asked.query()) + gone.size() - matching,
                rows,
                gone,
                names(applications));
    }

    /** All that the query finds, written as it is read. */
    void export(@Nullable String organisation, InboxAsked asked, OutputStream out) {
        var desk = desks.of(organisation);
        var rows = new AtomicInteger();
        try (var csv = new InboxCsv(out, this::names)) {
            inbox.export(desk.receiver(), asked.query(), row -> {
                csv.write(row);
                rows.incrementAndGet();
            });
        }
        note(desk, "applications.exported", asked, rows.get());
    }

    /** Who may be given an application, by id; nobody for a contact. */
    Map<UUID, String> staff(InboxDesk desk) {
        var organisation = desk.organisation();
        if (organisation == null) return Map.of();
        var ids = inbox.deciders(organisation.id());
        var known = accounts.names(ids);
        var staff = new LinkedHashMap<UUID, String>();
        ids.forEach(id -> staff.put(id, known.getOrDefault(id, "")));
        return staff;
    }

    private InboxNames names(List<Application> applications) {
        return names.of(applications, Stream.of());
    }

    private void note(InboxDesk desk, String action, InboxAsked asked, int rows) {
        var organisation = desk.organisation();
        var subject = organisation == null ? Caller.currentAccountId().orElseThrow() : organisation.id();
        audit.recordView(
                organisation == null ? null : organisation.id(),
                action,
                organisation == null ? "account" : "organisation",
                subject,
                Map.of(
                        "searched",
                        !asked.words().isEmpty(),
                        "pathway",
                        asked.pathway(),
                        "state",
                        asked.state(),
                        "rows",
                        rows));
    }
}
