package org.matricula.record.web;

import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.matricula.platform.web.Page;
import org.matricula.record.RecordSnapshots;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** A snapshot at its public address: a page to people, and the files made from the same. */
@Controller
final class SnapshotController {

    private static final MediaType LD_JSON = MediaType.parseMediaType("application/ld+json");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final RecordSnapshots snapshots;
    private final PublicUrl publicUrl;
    private final Templates templates;

    SnapshotController(RecordSnapshots snapshots, PublicUrl publicUrl, Templates templates) {
        this.snapshots = snapshots;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping("/snapshots/{token}")
    Page snapshot(@PathVariable Token token) {
        var shown = snapshots.shownAt(token);
        return Page.of(
                templates.recordSnapshot(shown, publicUrl.of(shown.snapshot().path())));
    }

    @GetMapping("/api/v1/snapshots/{token}")
    @ResponseBody
    SnapshotJson json(@PathVariable Token token) {
        var shown = snapshots.shownAt(token);
        return SnapshotJson.of(shown, publicUrl.of(shown.snapshot().path()));
    }

    /** The signed document, byte for byte. */
    @GetMapping("/snapshots/{token}/record.json")
    ResponseEntity<byte[]> clr(@PathVariable Token token) {
        return file(LD_JSON, "record.json", snapshots.clr(snapshots.at(token)));
    }

    @GetMapping("/snapshots/{token}/record.csv")
    ResponseEntity<byte[]> csv(@PathVariable Token token) {
        return file(CSV, "record.csv", snapshots.csv(snapshots.at(token)));
    }

    @GetMapping("/snapshots/{token}/record.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable Token token) {
        return file(MediaType.APPLICATION_PDF, "record.pdf", snapshots.pdf(snapshots.at(token)));
    }

    /** The same for everyone, but not for good: it can be erased. */
    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("X-Robots-Tag", "noindex")
                // Anyone's page may check a record in the browser.
                .header("Access-Control-Allow-Origin", "*")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
