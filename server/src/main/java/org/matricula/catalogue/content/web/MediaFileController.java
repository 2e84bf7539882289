package org.matricula.catalogue.content.web;

import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Media;
import org.matricula.catalogue.content.MediaFile;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The files of runs, whole or in parts, to those who may have them; for others there is nothing here. */
@Controller
class MediaFileController {

    /** An image that is opened by itself is no page of ours: its scripts don't run and it has no origin. */
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Courses courses;
    private final Runs runs;
    private final Media media;
    private final MediaReaders readers;

    MediaFileController(Courses courses, Runs runs, Media media, MediaReaders readers) {
        this.courses = courses;
        this.runs = runs;
        this.media = media;
        this.readers = readers;
    }

    /** The framework answers Range and If-None-Match from what is returned. */
    @GetMapping("/courses/{course}/runs/{run}/media/{name}")
    ResponseEntity<Resource> file(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange)
            throws java.io.IOException {
        var taught = courses.get(course);
        var wanted = runs.get(taught.id(), run);
        if (!readers.admit(taught.organisationId(), wanted, Caller.any().orElse(null))) throw new NotFound();
        var file = media.find(wanted.id(), name).orElseThrow(NotFound::new);
        var bytes = new FileSystemResource(media.path(file));
        if (!bytes.exists()) throw new NotFound();
        var etag = '"' + file.sha256() + '"';
        var answer = ResponseEntity.ok()
                .eTag(etag)
                .contentType(type(file))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString());
        if (!isPlayed(file)) answer.header("Content-Security-Policy", SANDBOX);
        // The rest of another file would not fit to what the reader has: the whole of this one is sent.
        return ifRange == null || ifRange.equals(etag)
                ? answer.body(bytes)
                : answer.contentLength(file.size()).body(new InputStreamResource(bytes.getInputStream()));
    }

    private static MediaType type(MediaFile file) {
        return MediaType.parseMediaType(file.type().startsWith("text/") ? file.type() + ";charset=UTF-8" : file.type());
    }

    private static ContentDisposition disposition(MediaFile file) {
        var shown = file.type().startsWith("image/")
                || isPlayed(file)
                || file.type().equals("text/vtt");
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name())
                .build();
    }

    /** Browsers' own players and readers of documents don't work in a sandbox. */
    private static boolean isPlayed(MediaFile file) {
        return file.type().startsWith("video/")
                || file.type().startsWith("audio/")
                || file.type().equals("application/pdf");
    }
}
