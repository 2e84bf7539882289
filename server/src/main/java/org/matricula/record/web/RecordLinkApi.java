package org.matricula.record.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.record.RecordLinks;
import org.matricula.record.RecordVisit;
import org.matricula.record.RecordVisits;
import org.matricula.record.Records;
import org.matricula.record.SharedRecords;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's links to a record for programs. */
@RestController
@RequestMapping("/api/v1/me/records/{programme}/links")
final class RecordLinkApi {

    private final People people;
    private final Records records;
    private final RecordLinks links;
    private final RecordVisits visits;
    private final SharedRecords shared;
    private final LinkViews views;

    RecordLinkApi(
            People people,
            Records records,
            RecordLinks links,
            RecordVisits visits,
            SharedRecords shared,
            LinkViews views) {
        this.people = people;
        this.records = records;
        this.links = links;
        this.visits = visits;
        this.shared = shared;
        this.views = views;
    }

    /** {@code visits} has the latest first. */
    record Opened(LinkView link, List<RecordVisit> visits) {}

    @GetMapping
    List<LinkView> list(@PathVariable String programme) {
        return views.of(links.of(caller(), records.summary(caller(), programme)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LinkView create(@PathVariable String programme, @RequestBody(required = false) @Nullable LinkForm form) {
        var summary = records.summary(caller(), programme);
        return views.of(links.create(
                caller(),
                summary,
                Objects.requireNonNullElse(form, LinkForm.EMPTY).options()));
    }

    /** What others would see; nothing is made. */
    @PostMapping("/preview")
    SharedRecordJson preview(@PathVariable String programme, @RequestBody LinkForm form) {
        var record = records.get(caller(), programme);
        links.check(caller(), record.summary(), form.options());
        return SharedRecordJson.of(shared.preview(caller(), record, form.shown()));
    }

    @GetMapping("/{link}")
    Opened link(@PathVariable String programme, @PathVariable UUID link) {
        var found = links.get(caller(), records.summary(caller(), programme), link);
        return new Opened(views.of(found), visits.of(found));
    }

    @PutMapping("/{link}")
    LinkView change(@PathVariable String programme, @PathVariable UUID link, @RequestBody LinkForm form) {
        return views.of(links.change(caller(), records.summary(caller(), programme), link, form.options()));
    }

    @DeleteMapping("/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String programme, @PathVariable UUID link) {
        links.end(caller(), records.summary(caller(), programme), link);
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
