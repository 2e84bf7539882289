package org.matricula.catalogue.content.web;

import java.io.IOException;
import java.util.List;
import org.matricula.catalogue.content.Media;
import org.matricula.catalogue.content.web.ContentAnswers.MediaAnswer;
import org.matricula.catalogue.web.Desk;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a run, for programs of its organisation. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses/{course}/runs/{run}/content/media")
class MediaApi {

    private final Desk desk;
    private final Media media;

    MediaApi(Desk desk, Media media) {
        this.desk = desk;
        this.media = media;
    }

    @GetMapping
    List<MediaAnswer> list(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return media.of(desk.run(organisation, course, run).run().id()).stream()
                .map(MediaAnswer::of)
                .toList();
    }

    /** One file, in the part {@code file}. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MediaAnswer add(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestParam(required = false) MultipartFile file)
            throws IOException {
        var edited = desk.run(organisation, course, run);
        if (file == null) throw Invalid.field("file", "catalogue.media.none-chosen");
        try (var bytes = file.getInputStream()) {
            return MediaAnswer.of(media.add(
                    edited.of().organisation().id(),
                    edited.run().id(),
                    String.valueOf(file.getOriginalFilename()),
                    bytes));
        }
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String name) {
        var edited = desk.run(organisation, course, run);
        if (media.find(edited.run().id(), name).isEmpty()) throw new NotFound();
        media.remove(edited.of().organisation().id(), edited.run().id(), name);
    }
}
