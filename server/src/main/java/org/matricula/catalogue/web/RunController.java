package org.matricula.catalogue.web;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Publishing;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The runs of a course on the desk of its organisation's programme managers. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs")
class RunController {

    private final Desk desk;
    private final CatalogueReader reader;
    private final Runs runs;
    private final Publishing publishing;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    RunController(
            Desk desk,
            CatalogueReader reader,
            Runs runs,
            Publishing publishing,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.desk = desk;
        this.reader = reader;
        this.runs = runs;
        this.publishing = publishing;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page form(@PathVariable String organisation, @PathVariable String course) {
        return Page.of(form(desk.course(organisation, course), null, RunForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping
    View create(@PathVariable String organisation, @PathVariable String course, @ModelAttribute RunForm form) {
        var edited = desk.course(organisation, course);
        try {
            var run = runs.add(
                    edited.organisation().id(), edited.course().id(), form.slug(), form.details(edited.times()));
            return Redirect.to(new EditedRun(edited, run).path()).saying("catalogue.run.created", run.title());
        } catch (Invalid e) {
            return Page.refused(form(edited, null, form, FormErrors.of(e)));
        }
    }

    @GetMapping("/{run}")
    Page show(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return Page.of(page(desk.run(organisation, course, run), FormErrors.NONE));
    }

    @GetMapping("/{run}/edit")
    Page edit(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        var edited = desk.run(organisation, course, run);
        var form = RunForm.of(edited.run(), edited.of().times());
        return Page.of(form(edited.of(), edited, form, FormErrors.NONE));
    }

    @PostMapping("/{run}")
    View update(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @ModelAttribute RunForm form) {
        var edited = desk.run(organisation, course, run);
        try {
            runs.update(
                    edited.of().organisation().id(),
                    edited.run().id(),
                    form.details(edited.of().times()));
            return Redirect.to(edited.path()).saying("catalogue.run.saved", form.title());
        } catch (Invalid e) {
            return Page.refused(form(edited.of(), edited, form, FormErrors.of(e)));
        }
    }

    @PostMapping("/{run}/delete")
    View delete(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        var edited = desk.run(organisation, course, run);
        try {
            runs.remove(edited.of().organisation().id(), edited.run().id());
            return Redirect.to(edited.of().path())
                    .saying("catalogue.run.removed", edited.run().title());
        } catch (Refusal e) {
            return Page.refused(page(edited, FormErrors.of(e)));
        }
    }

    private JteModel page(EditedRun edited, FormErrors errors) {
        return templates.catalogueOwnRun(
                edited,
                reader.run(edited.run(), edited.of().organisation()),
                publishing.status(edited.run().id()),
                panels(edited.run()),
                errors);
    }

    private List<JteModel> panels(CourseRun run) {
        var caller = Caller.current().orElseThrow();
        return panels.stream()
                .filter(panel -> panel.place() == PagePanel.Place.RUN_DESK)
                .sorted(Comparator.comparingInt(PagePanel::position))
                .flatMap(panel -> panel.panelFor(caller, run.id().toString()).stream())
                .toList();
    }

    private JteModel form(EditedCourse course, @Nullable EditedRun edited, RunForm form, FormErrors errors) {
        return templates.catalogueRunForm(course, edited, form, errors);
    }
}
