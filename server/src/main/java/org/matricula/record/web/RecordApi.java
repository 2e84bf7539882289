package org.matricula.record.web;

import java.util.List;
import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Caller;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordLinks;
import org.matricula.record.RecordSnapshots;
import org.matricula.record.Records;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own records for programs. */
@RestController
@RequestMapping("/api/v1/me/records")
final class RecordApi {

    private final People people;
    private final Records records;
    private final RecordLinks links;
    private final RecordSnapshots snapshots;
    private final LinkViews views;
    private final PublicUrl publicUrl;

    RecordApi(
            People people,
            Records records,
            RecordLinks links,
            RecordSnapshots snapshots,
            LinkViews views,
            PublicUrl publicUrl) {
        this.people = people;
        this.records = records;
        this.links = links;
        this.snapshots = snapshots;
        this.views = views;
        this.publicUrl = publicUrl;
    }

    record OwnRecord(RecordJson record, List<LinkView> links) {}

    @GetMapping
    List<SummaryJson> list() {
        return records.of(caller()).stream().map(SummaryJson::of).toList();
    }

    @GetMapping("/{programme}")
    OwnRecord record(@PathVariable String programme) {
        var person = caller();
        var record = records.get(person, programme);
        return new OwnRecord(RecordJson.forLearner(record), views.of(links.of(person, record.summary())));
    }

    /** The latest one, if the record says the same as then. */
    @PostMapping("/{programme}/snapshots")
    @ResponseStatus(HttpStatus.CREATED)
    SnapshotView createSnapshot(@PathVariable String programme) {
        return SnapshotView.of(snapshots.make(caller(), programme, RecordFields.USUAL), publicUrl);
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
