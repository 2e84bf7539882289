package org.matricula.catalogue.content.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Copying;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Transfer;
import org.matricula.catalogue.content.web.ContentAnswers.DraftAnswer;
import org.matricula.catalogue.web.Desk;
import org.matricula.platform.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Content out as a zip, in from a zip, or copied from another run, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses/{course}/runs/{run}/content")
class TransferApi {

    private final Desk desk;
    private final Transfer transfer;
    private final Copying copying;
    private final Drafting drafting;

    TransferApi(Desk desk, Transfer transfer, Copying copying, Drafting drafting) {
        this.desk = desk;
        this.transfer = transfer;
        this.copying = copying;
        this.drafting = drafting;
    }

    /** {@code from} is a run of the organisation; {@code published} copies what its learners see, else its draft. */
    record SentCopy(@Nullable UUID from, @Nullable Boolean published) {}

    @GetMapping("/export")
    void export(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            HttpServletResponse response)
            throws IOException {
        TransferController.send(desk.run(organisation, course, run), transfer, response);
    }

    /** Replaces the draft at once by the zip in the part {@code file}. */
    @PostMapping("/import")
    DraftAnswer take(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var edited = desk.run(organisation, course, run);
        if (file == null) throw Invalid.field("file", "catalogue.media.none-chosen");
        var own = edited.of().organisation().id();
        try (var zip = file.getInputStream()) {
            transfer.accept(
                    own,
                    edited.run().id(),
                    transfer.look(own, edited.run().id(), zip).key());
        }
        return DraftAnswer.of(drafting.draft(edited.run().id()));
    }

    @PostMapping("/copy")
    DraftAnswer copy(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestBody SentCopy sent) {
        var edited = desk.run(organisation, course, run);
        if (sent.from() == null) throw Invalid.field("from", "catalogue.transfer.no-such-content");
        copying.copy(
                edited.of().organisation().id(), sent.from(), edited.run().id(), Boolean.TRUE.equals(sent.published()));
        return DraftAnswer.of(drafting.draft(edited.run().id()));
    }
}
