package org.matricula.catalogue.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.Tests;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
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

/** The tests of a run on the desk of its organisation's programme managers. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs/{run}/tests")
class TestController {

    private final Desk desk;
    private final Tests tests;
    private final Templates templates;

    TestController(Desk desk, Tests tests, Templates templates) {
        this.desk = desk;
        this.tests = tests;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page form(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        return Page.of(form(desk.run(organisation, course, run), null, TestForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping
    View create(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @ModelAttribute TestForm form) {
        var edited = desk.run(organisation, course, run);
        try {
            var test = tests.add(
                    edited.of().organisation().id(),
                    edited.run().id(),
                    form.details(edited.of().times()));
            return Redirect.to(edited.path()).saying("catalogue.test.created", test.title());
        } catch (Invalid e) {
            return Page.refused(form(edited, null, form, FormErrors.of(e)));
        }
    }

    @GetMapping("/{test}/edit")
    Page edit(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID test) {
        var edited = desk.run(organisation, course, run);
        var stored = desk.test(edited, test);
        return Page.of(form(edited, stored, TestForm.of(stored, edited.of().times()), FormErrors.NONE));
    }

    @PostMapping("/{test}")
    View update(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID test,
            @ModelAttribute TestForm form) {
        var edited = desk.run(organisation, course, run);
        var stored = desk.test(edited, test);
        try {
            tests.update(
                    edited.of().organisation().id(),
                    test,
                    form.details(edited.of().times()));
            return Redirect.to(edited.path()).saying("catalogue.test.saved", form.title());
        } catch (Invalid e) {
            return Page.refused(form(edited, stored, form, FormErrors.of(e)));
        }
    }

    @PostMapping("/{test}/delete")
    View delete(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID test) {
        var edited = desk.run(organisation, course, run);
        var stored = desk.test(edited, test);
        try {
            tests.remove(edited.of().organisation().id(), test);
            return Redirect.to(edited.path()).saying("catalogue.test.removed", stored.title());
        } catch (Refusal e) {
            var form = TestForm.of(stored, edited.of().times());
            return Page.refused(form(edited, stored, form, FormErrors.of(e)));
        }
    }

    private JteModel form(EditedRun run, @Nullable CourseTest stored, TestForm form, FormErrors errors) {
        return templates.catalogueTestForm(run, stored, form, errors);
    }
}
