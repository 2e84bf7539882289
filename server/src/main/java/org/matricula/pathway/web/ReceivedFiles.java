package org.matricula.pathway.web;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.SentVersions;
import org.matricula.platform.NotFound;
import org.matricula.record.RecordSnapshot;
import org.matricula.record.RecordSnapshots;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A received record as files: they stay with the institution whatever the learner does with public links; so do earlier ones. */
@RestController
@RequestMapping({
    "/o/{organisation}/inbox/{application}",
    "/received/{application}",
    "/api/v1/organisations/{organisation}/applications/{application}",
    "/api/v1/me/received/{application}"
})
class ReceivedFiles {

    private static final MediaType LD_JSON = MediaType.parseMediaType("application/ld+json");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final InboxDesks desks;
    private final Inbox inbox;
    private final SentVersions versions;
    private final RecordSnapshots snapshots;

    ReceivedFiles(InboxDesks desks, Inbox inbox, SentVersions versions, RecordSnapshots snapshots) {
        this.desks = desks;
        this.inbox = inbox;
        this.versions = versions;
        this.snapshots = snapshots;
    }

    /** The signed document (Comprehensive Learner Record 2.0), byte for byte. */
    @GetMapping({"/record.json", "/versions/{version}/record.json"})
    ResponseEntity<byte[]> clr(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @PathVariable(required = false) @Nullable Integer version) {
        return file(organisation, application, version, LD_JSON, "json", snapshots::clr);
    }

    @GetMapping({"/record.csv", "/versions/{version}/record.csv"})
    ResponseEntity<byte[]> csv(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @PathVariable(required = false) @Nullable Integer version) {
        return file(organisation, application, version, CSV, "csv", snapshots::csv);
    }

    @GetMapping({"/record.pdf", "/versions/{version}/record.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @PathVariable(required = false) @Nullable Integer version) {
        return file(organisation, application, version, MediaType.APPLICATION_PDF, "pdf", snapshots::pdf);
    }

    private ResponseEntity<byte[]> file(
            @Nullable String organisation,
            UUID application,
            @Nullable Integer version,
            MediaType type,
            String kind,
            Function<RecordSnapshot, byte[]> made) {
        var desk = desks.of(organisation);
        var bytes = made.apply(snapshots.find(snapshot(inbox.get(desk.receiver(), application), version)));
        inbox.read(desk.receiver(), application, version == null ? kind : kind + " of version " + version);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(application, version) + "." + kind)
                                .build()
                                .toString())
                .body(bytes);
    }

    private UUID snapshot(Application application, @Nullable Integer version) {
        if (version != null) return versions.snapshotOf(application, version);
        var latest = application.snapshotId();
        if (latest == null) throw new NotFound();
        return latest;
    }

    private static String name(UUID application, @Nullable Integer version) {
        return "record-" + application + (version == null ? "" : "-" + version);
    }
}
