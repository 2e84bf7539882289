package org.matricula.catalogue.content.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Media;
import org.matricula.catalogue.web.Desk;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.Refusal;
import org.matricula.platform.text.Text;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The files of a run: pictures, videos, captions, things to take away. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs/{run}/content/media")
class MediaController {

    private final Desk desk;
    private final Media media;
    private final Drafting drafting;
    private final Templates templates;

    MediaController(Desk desk, Media media, Drafting drafting, Templates templates) {
        this.desk = desk;
        this.media = media;
        this.drafting = drafting;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return Page.of(templates.catalogueContentMedia(page(desk.run(organisation, course, run), List.of(), "")));
    }

    /** Those that can be taken are, and each other one is named. */
    @PostMapping
    View upload(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestParam(required = false) List<MultipartFile> files)
            throws IOException {
        var edited = desk.run(organisation, course, run);
        var problems = new ArrayList<String>();
        var added = 0;
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (String.valueOf(file.getOriginalFilename()).isBlank()) continue;
            try (var bytes = file.getInputStream()) {
                media.add(
                        edited.of().organisation().id(),
                        edited.run().id(),
                        String.valueOf(file.getOriginalFilename()),
                        bytes);
                added++;
            } catch (Refusal e) {
                problems.add(Text.t(e.key(), e.arguments()));
            }
        }
        if (added == 0 && problems.isEmpty()) problems.add(Text.t("catalogue.media.none-chosen"));
        return problems.isEmpty()
                ? Redirect.to(edited.path() + "/content/media").saying("catalogue.media.added", added)
                : Page.refused(templates.catalogueContentMedia(page(edited, problems, wrong(problems.size(), added))));
    }

    private static String wrong(int problems, int added) {
        return added == 0
                ? Text.t("catalogue.media.not-done", problems)
                : Text.t("catalogue.media.partly-done", problems, added);
    }

    @PostMapping("/removal")
    View remove(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestParam String name) {
        var edited = desk.run(organisation, course, run);
        try {
            media.remove(edited.of().organisation().id(), edited.run().id(), name);
            return Redirect.to(edited.path() + "/content/media").saying("catalogue.media.removed", name);
        } catch (Refusal e) {
            var problems = List.of(Text.t(e.key(), e.arguments()));
            return Page.refused(
                    templates.catalogueContentMedia(page(edited, problems, Text.t("catalogue.media.not-removed"))));
        }
    }

    private MediaPage page(EditedRun edited, List<String> problems, String wrong) {
        var draft = drafting.draft(edited.run().id()).content();
        var lines = media.of(edited.run().id()).stream()
                .map(file -> new MediaPage.Line(file, media.usedBy(draft, file.name())))
                .toList();
        return new MediaPage(edited, lines, media.limit(), problems, wrong);
    }
}
