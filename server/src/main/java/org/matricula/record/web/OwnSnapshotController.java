package org.matricula.record.web;

import java.util.List;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.matricula.record.OwnSnapshots;
import org.matricula.record.RecordSummary;
import org.matricula.record.Records;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The snapshots a learner made of a record: looked over, and their pages switched off. */
@Controller
final class OwnSnapshotController {

    private final People people;
    private final Records records;
    private final OwnSnapshots snapshots;
    private final PublicUrl publicUrl;
    private final Templates templates;

    OwnSnapshotController(
            People people, Records records, OwnSnapshots snapshots, PublicUrl publicUrl, Templates templates) {
        this.people = people;
        this.records = records;
        this.snapshots = snapshots;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping("/records/{programme}/snapshots")
    Page list(@PathVariable String programme) {
        var summary = records.summary(caller(), programme);
        return Page.of(templates.recordSnapshots(summary, views(summary)));
    }

    @PostMapping("/records/{programme}/snapshots/{snapshot}/end")
    View end(@PathVariable String programme, @PathVariable UUID snapshot) {
        snapshots.end(caller(), records.summary(caller(), programme), snapshot);
        return Redirect.to("/records/" + programme + "/snapshots").saying("record.snapshots.switched-off");
    }

    @GetMapping("/api/v1/me/records/{programme}/snapshots")
    @ResponseBody
    List<OwnSnapshotView> json(@PathVariable String programme) {
        return views(records.summary(caller(), programme));
    }

    @DeleteMapping("/api/v1/me/records/{programme}/snapshots/{snapshot}")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endByProgram(@PathVariable String programme, @PathVariable UUID snapshot) {
        snapshots.end(caller(), records.summary(caller(), programme), snapshot);
    }

    private List<OwnSnapshotView> views(RecordSummary summary) {
        return snapshots.of(caller(), summary).stream()
                .map(one -> OwnSnapshotView.of(one, publicUrl))
                .toList();
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
