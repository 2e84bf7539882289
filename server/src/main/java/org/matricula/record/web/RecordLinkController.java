package org.matricula.record.web;

import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.ProgrammeRecord;
import org.matricula.record.RecordLink;
import org.matricula.record.RecordLinks;
import org.matricula.record.RecordVisits;
import org.matricula.record.Records;
import org.matricula.record.SharedRecords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner's links to a record: made with a look at what others will see, changed, looked after, switched off. */
@Controller
@RequestMapping("/records/{programme}/links")
final class RecordLinkController {

    private final People people;
    private final Accounts accounts;
    private final Records records;
    private final RecordLinks links;
    private final RecordVisits visits;
    private final SharedRecords shared;
    private final LinkViews views;
    private final Templates templates;

    RecordLinkController(
            People people,
            Accounts accounts,
            Records records,
            RecordLinks links,
            RecordVisits visits,
            SharedRecords shared,
            LinkViews views,
            Templates templates) {
        this.people = people;
        this.accounts = accounts;
        this.records = records;
        this.links = links;
        this.visits = visits;
        this.shared = shared;
        this.views = views;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page choose(@PathVariable String programme) {
        return form(shareable(programme), LinkForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping(params = "preview")
    Page preview(@PathVariable String programme, @ModelAttribute LinkForm form) {
        var record = shareable(programme);
        return form(record, form, complaints(record, form));
    }

    @PostMapping(params = "!preview")
    View create(@PathVariable String programme, @ModelAttribute LinkForm form) {
        var record = shareable(programme);
        try {
            var link = links.create(caller(), record.summary(), form.options());
            return Redirect.to(path(record, link.id())).saying("record.link.created");
        } catch (Invalid e) {
            return form(record, form, FormErrors.of(e));
        }
    }

    @GetMapping("/{link}")
    Page link(@PathVariable String programme, @PathVariable UUID link) {
        var summary = records.summary(caller(), programme);
        var found = links.get(caller(), summary, link);
        return Page.of(templates.recordLink(summary, views.of(found), visits.of(found)));
    }

    @GetMapping("/{link}/change")
    Page chooseAgain(@PathVariable String programme, @PathVariable UUID link) {
        var record = shareable(programme);
        var found = links.get(caller(), record.summary(), link);
        var zone = accounts.get(caller().id()).zone();
        return form(record, found, LinkForm.of(found, zone), FormErrors.NONE);
    }

    @PostMapping(path = "/{link}/change", params = "preview")
    Page previewChange(@PathVariable String programme, @PathVariable UUID link, @ModelAttribute LinkForm form) {
        var record = shareable(programme);
        return form(record, links.get(caller(), record.summary(), link), form, complaints(record, form));
    }

    @PostMapping(path = "/{link}/change", params = "!preview")
    View change(@PathVariable String programme, @PathVariable UUID link, @ModelAttribute LinkForm form) {
        var record = shareable(programme);
        try {
            links.change(caller(), record.summary(), link, form.options());
            return Redirect.to(path(record, link)).saying("record.link.changed");
        } catch (Invalid e) {
            return form(record, links.get(caller(), record.summary(), link), form, FormErrors.of(e));
        }
    }

    @PostMapping("/{link}/end")
    View end(@PathVariable String programme, @PathVariable UUID link) {
        links.end(caller(), records.summary(caller(), programme), link);
        return Redirect.to("/records/" + programme).saying("record.link.switched-off");
    }

    private FormErrors complaints(ProgrammeRecord record, LinkForm form) {
        try {
            links.check(caller(), record.summary(), form.options());
            return FormErrors.NONE;
        } catch (Invalid e) {
            return FormErrors.of(e);
        }
    }

    private Page form(ProgrammeRecord record, LinkForm form, FormErrors errors) {
        var back = record.summary().path();
        return form(record, back, back + "/links", false, false, form, errors);
    }

    private Page form(ProgrammeRecord record, RecordLink link, LinkForm form, FormErrors errors) {
        var back = path(record, link.id());
        return form(record, back, back + "/change", true, link.isFixed(), form, errors);
    }

    private Page form(
            ProgrammeRecord record,
            String back,
            String action,
            boolean changes,
            boolean fixed,
            LinkForm form,
            FormErrors errors) {
        var preview = shared.preview(caller(), record, form.shown());
        var zone = accounts.get(caller().id()).zone();
        var model =
                templates.recordLinkForm(new LinkFormPage(back, action, changes, fixed, form, preview, zone, errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private ProgrammeRecord shareable(String programme) {
        var record = records.get(caller(), programme);
        if (!record.summary().shareable()) throw new Refusal("record.link.revoked");
        return record;
    }

    private static String path(ProgrammeRecord record, UUID link) {
        return record.summary().path() + "/links/" + link;
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
