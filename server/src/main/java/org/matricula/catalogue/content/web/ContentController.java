package org.matricula.catalogue.content.web;

import java.util.List;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Outdated;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.Publishing;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.web.Desk;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The content desk: what a run teaches, in order. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs/{run}/content")
class ContentController {

    private final Desk desk;
    private final Drafting drafting;
    private final Publishing publishing;
    private final Templates templates;

    ContentController(Desk desk, Drafting drafting, Publishing publishing, Templates templates) {
        this.desk = desk;
        this.drafting = drafting;
        this.publishing = publishing;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return Page.of(templates.catalogueContentDesk(
                page(desk.run(organisation, course, run), OutlineForm.NONE, FormErrors.NONE)));
    }

    @PostMapping
    View change(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @ModelAttribute OutlineForm form) {
        var edited = desk.run(organisation, course, run);
        try {
            return apply(edited, form);
        } catch (Invalid e) {
            return refused(edited, form, new FormErrors(atInput(e, form), null));
        } catch (Outdated e) {
            return refused(edited, form, FormErrors.of(e));
        }
    }

    private View apply(EditedRun edited, OutlineForm form) {
        var path = edited.path() + "/content";
        var organisation = edited.of().organisation().id();
        var run = edited.run().id();
        if (form.needsTitle() && form.written().isBlank()) throw Invalid.field("title", "catalogue.title.missing");
        if (form.verb().equals("add-step")) {
            var content = StepContent.empty(form.kind() == null ? StepContent.Kind.ARTICLE : form.kind());
            var step = drafting.add(
                    organisation, run, form.version(), form.week(), form.activity(), form.written(), content);
            return Redirect.to(path + "/steps/" + step.id());
        }
        if (form.verb().equals("undo")) {
            drafting.undo(organisation, run, form.version());
            return Redirect.to(path).saying("catalogue.content.undone");
        }
        var edit = form.edit().orElseThrow(NotFound::new);
        var removed = edit.removes() ? removed(drafting.draft(run).content(), form) : "";
        drafting.edit(organisation, run, form.version(), edit);
        return Redirect.to(path + form.anchor())
                .saying(form.said(), edit.removes() ? removed : form.written().strip());
    }

    /** The title of what is to be removed; the edit itself says if there is no such thing. */
    private static String removed(Content draft, OutlineForm form) {
        var weeks = draft.outline().weeks();
        if (form.verb().equals("remove-step"))
            return draft.find(form.step()).map(PlacedStep::title).orElse("");
        if (form.week() >= weeks.size()) return "";
        var week = weeks.get(form.week());
        if (form.verb().equals("remove-week")) return week.title();
        return form.activity() < week.activities().size()
                ? week.activities().get(form.activity()).title()
                : "";
    }

    private Page refused(EditedRun edited, OutlineForm form, FormErrors errors) {
        return Page.refused(templates.catalogueContentDesk(page(edited, form, errors)));
    }

    private static List<Invalid.Field> atInput(Invalid wrong, OutlineForm form) {
        var input = OutlineForm.input(String.valueOf(form.op()));
        return wrong.fields().stream()
                .map(field -> field.field().equals("title")
                        ? new Invalid.Field(input, field.key(), field.arguments())
                        : field)
                .toList();
    }

    private DeskPage page(EditedRun edited, OutlineForm sent, FormErrors errors) {
        var draft = drafting.draft(edited.run().id());
        return new DeskPage(edited, draft, publishing.status(draft), sent, errors);
    }
}
