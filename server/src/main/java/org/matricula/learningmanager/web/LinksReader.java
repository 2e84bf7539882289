package org.matricula.learningmanager.web;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.matricula.account.Accounts;
import org.matricula.invitation.LinkTable;
import org.matricula.invitation.ListedLink;
import org.matricula.invitation.SharedLink;
import org.matricula.invitation.SharedLinks;
import org.matricula.learningmanager.Footings;
import org.matricula.platform.Audit;
import org.springframework.stereotype.Component;

/** Gathers what pages about shared links show; that they were taken out is on record. */
@Component
class LinksReader {

    private final LinkTable table;
    private final SharedLinks links;
    private final Footings footings;
    private final Accounts accounts;
    private final Audit audit;

    LinksReader(LinkTable table, SharedLinks links, Footings footings, Accounts accounts, Audit audit) {
        this.table = table;
        this.links = links;
        this.footings = footings;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @throws org.matricula.platform.Refusal if nobody was given the place the query asks to go on from */
    LinksList list(RunDesk desk, LinksQuery query) {
        var slice = table.page(desk.organisation(), desk.run(), query.wanted());
        var matching = query.isFiltered()
                ? table.count(desk.organisation(), desk.run(), query.wanted())
                : desk.counts().getOrDefault(RunTab.LINKS, 0);
        return new LinksList(page(desk, slice.rows()), query, slice, matching);
    }

    /** All live links of a run lead to the same one, so one of them tells whether they are stopped. */
    LinksPage page(RunDesk desk, List<ListedLink> listed) {
        var stopped = listed.stream()
                .filter(one -> one.state() == SharedLink.State.LIVE)
                .findFirst()
                .flatMap(links::whyStopped);
        var price = footings.price(desk.organisation().id(), desk.course().id());
        return new LinksPage(desk, listed, makers(listed), price.orElse(null), stopped.orElse(null));
    }

    /** All that the query finds, written as it is read. */
    void export(RunDesk desk, LinksQuery query, OutputStream out) {
        var rows = new AtomicInteger();
        try (var csv = new LinksCsv(out)) {
            table.export(desk.organisation(), desk.run(), query.wanted(), link -> {
                csv.write(link, makers(List.of(link)).getOrDefault(link.link().createdBy(), ""));
                rows.incrementAndGet();
            });
        }
        audit.record(
                desk.organisation().id(),
                "shared-links.exported",
                "course-run",
                desk.run().id(),
                Map.of("searched", !query.words().isEmpty(), "state", query.state(), "rows", rows.get()));
    }

    private Map<UUID, String> makers(List<ListedLink> listed) {
        return accounts.names(
                listed.stream().map(one -> one.link().createdBy()).distinct().toList());
    }
}
