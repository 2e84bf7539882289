package org.matricula.record.web;

import java.util.List;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.OwnRecordPanel;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordLinks;
import org.matricula.record.RecordSnapshots;
import org.matricula.record.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner's own records, and the links that show them to others. */
@Controller
final class RecordController {

    private final People people;
    private final Accounts accounts;
    private final Records records;
    private final RecordLinks links;
    private final RecordSnapshots snapshots;
    private final LinkViews views;
    private final ObjectProvider<OwnRecordPanel> panels;
    private final Templates templates;

    RecordController(
            People people,
            Accounts accounts,
            Records records,
            RecordLinks links,
            RecordSnapshots snapshots,
            LinkViews views,
            ObjectProvider<OwnRecordPanel> panels,
            Templates templates) {
        this.people = people;
        this.accounts = accounts;
        this.records = records;
        this.links = links;
        this.snapshots = snapshots;
        this.views = views;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/records")
    Page list() {
        return Page.of(templates.recordList(records.of(caller())));
    }

    @GetMapping("/records/{programme}")
    Page record(@PathVariable String programme) {
        var person = caller();
        var record = records.get(person, programme);
        var holder = accounts.get(person.id()).name();
        return Page.of(templates.recordOwn(
                record,
                holder,
                OwnRecordPanel.of(panels.stream(), person, record),
                views.of(links.of(person, record.summary()))));
    }

    /** @param as {@code pdf}, {@code csv} or {@code json} */
    @PostMapping("/records/{programme}/snapshots")
    View file(@PathVariable String programme, @RequestParam String as) {
        if (!List.of("pdf", "csv", "json").contains(as)) throw new NotFound();
        var snapshot = snapshots.make(caller(), programme, RecordFields.USUAL);
        return Redirect.to(snapshot.path() + "/record." + as);
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
