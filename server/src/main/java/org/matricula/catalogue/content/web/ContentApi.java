package org.matricula.catalogue.content.web;

import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Limits;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.Publishing;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.web.ContentAnswers.DeliveryAnswer;
import org.matricula.catalogue.content.web.ContentAnswers.DraftAnswer;
import org.matricula.catalogue.content.web.ContentAnswers.PublicationAnswer;
import org.matricula.catalogue.content.web.ContentAnswers.SentDraft;
import org.matricula.catalogue.web.Desk;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.AtMost;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a run teaches, for programs of its organisation: the draft as a whole, publishing, delivery. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses/{course}/runs/{run}/content")
class ContentApi {

    private final Desk desk;
    private final Drafting drafting;
    private final Authoring authoring;
    private final Publishing publishing;
    private final Contents contents;

    ContentApi(Desk desk, Drafting drafting, Authoring authoring, Publishing publishing, Contents contents) {
        this.desk = desk;
        this.drafting = drafting;
        this.authoring = authoring;
        this.publishing = publishing;
        this.contents = contents;
    }

    @GetMapping
    DraftAnswer draft(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return draft(desk.run(organisation, course, run));
    }

    /** As many bytes as a zip may have of texts. */
    @PutMapping
    DraftAnswer replace(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestBody @AtMost(Limits.TEXTS) SentDraft sent) {
        var edited = desk.run(organisation, course, run);
        var steps = sent.read();
        var outline = sent.outline() == null ? Outline.EMPTY : sent.outline();
        if (!steps.stream().map(Step::id).toList().containsAll(outline.steps()))
            throw Invalid.field("outline", "catalogue.content.step-not-sent");
        drafting.replace(edited.of().organisation().id(), edited.run().id(), sent.revision(), outline, steps);
        return draft(edited);
    }

    @GetMapping("/publication")
    PublicationAnswer publication(
            @PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return publication(desk.run(organisation, course, run));
    }

    @PostMapping("/publication")
    PublicationAnswer publish(
            @PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        var edited = desk.run(organisation, course, run);
        publishing.publish(edited.of().organisation().id(), edited.run().id());
        return publication(edited);
    }

    @GetMapping("/delivery")
    DeliveryAnswer delivery(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return DeliveryAnswer.of(
                contents.rules(desk.run(organisation, course, run).run().id()));
    }

    @PutMapping("/delivery")
    DeliveryAnswer deliver(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestBody DeliveryAnswer sent) {
        var edited = desk.run(organisation, course, run);
        authoring.set(edited.of().organisation().id(), edited.run().id(), sent.read());
        return DeliveryAnswer.of(contents.rules(edited.run().id()));
    }

    private DraftAnswer draft(EditedRun edited) {
        return DraftAnswer.of(drafting.draft(edited.run().id()));
    }

    private PublicationAnswer publication(EditedRun edited) {
        var draft = drafting.draft(edited.run().id());
        return PublicationAnswer.of(
                publishing.status(draft),
                publishing.changes(draft),
                publishing.problems(draft),
                publishing.versions(edited.run().id()));
    }
}
