package org.matricula.catalogue.content.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.EditedStep;
import org.matricula.catalogue.content.Media;
import org.matricula.catalogue.content.Outdated;
import org.matricula.catalogue.web.Desk;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Writing one step of a draft. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs/{run}/content/steps/{step}")
class StepController {

    private final Desk desk;
    private final Drafting drafting;
    private final Media media;
    private final Templates templates;

    StepController(Desk desk, Drafting drafting, Media media, Templates templates) {
        this.desk = desk;
        this.drafting = drafting;
        this.media = media;
        this.templates = templates;
    }

    @GetMapping
    Page edit(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID step) {
        var edited = desk.run(organisation, course, run);
        var stored = drafting.step(edited.run().id(), step);
        return Page.of(
                templates.catalogueContentEditor(page(edited, stored, StepForm.of(stored), FormErrors.NONE, null)));
    }

    @GetMapping("/preview")
    Page preview(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID step) {
        var edited = desk.run(organisation, course, run);
        var stored = drafting.step(edited.run().id(), step);
        return Page.of(
                templates.catalogueContentPreview(page(edited, stored, StepForm.of(stored), FormErrors.NONE, null)));
    }

    /** {@code op} is {@code save}, or what a button does to the form before it is saved. */
    @PostMapping
    View save(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "save") String op,
            @ModelAttribute StepForm form) {
        var edited = desk.run(organisation, course, run);
        var stored = drafting.step(edited.run().id(), step);
        if (!op.equals("save")) return form(edited, stored, QuestionButton.press(form, op));
        try {
            drafting.save(edited.of().organisation().id(), edited.run().id(), form.read(stored), form.revision());
            return Redirect.to(edited.path() + "/content/steps/" + step)
                    .saying(
                            form.title().isBlank() ? "catalogue.step.saved-untitled" : "catalogue.step.saved",
                            form.title().strip());
        } catch (Invalid e) {
            return refused(page(edited, stored, form, FormErrors.of(e), null));
        } catch (Outdated e) {
            var mine = form.withRevision(stored.revision());
            return refused(page(edited, stored, mine, FormErrors.of(e), stored));
        }
    }

    private Page form(EditedRun edited, EditedStep stored, StepForm form) {
        return Page.of(templates.catalogueContentEditor(page(edited, stored, form, FormErrors.NONE, null)));
    }

    private Page refused(StepPage page) {
        return Page.refused(templates.catalogueContentEditor(page));
    }

    private StepPage page(
            EditedRun edited, EditedStep stored, StepForm form, FormErrors errors, @Nullable EditedStep theirs) {
        var run = edited.run().id();
        return new StepPage(edited, drafting.draft(run), stored, form, media.of(run), errors, theirs);
    }
}
