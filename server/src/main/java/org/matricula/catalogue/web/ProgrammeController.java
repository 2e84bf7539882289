package org.matricula.catalogue.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** An organisation's programmes on the desk of its programme managers. */
@Controller
@RequestMapping("/o/{organisation}/programmes")
class ProgrammeController {

    private final Desk desk;
    private final CatalogueReader reader;
    private final Programmes programmes;
    private final Courses courses;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    ProgrammeController(
            Desk desk,
            CatalogueReader reader,
            Programmes programmes,
            Courses courses,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.desk = desk;
        this.reader = reader;
        this.programmes = programmes;
        this.courses = courses;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        var own = desk.organisation(organisation);
        return Page.of(templates.catalogueOwnProgrammes(
                own,
                reader.programmes(programmes.ofOrganisation(own.id())),
                courses.ofOrganisation(own.id()).isEmpty()));
    }

    @GetMapping("/new")
    Page form(@PathVariable String organisation) {
        return Page.of(templates.catalogueProgrammeForm(
                page(desk.organisation(organisation), null, ProgrammeForm.fresh(), FormErrors.NONE)));
    }

    @PostMapping
    View create(@PathVariable String organisation, @RequestParam MultiValueMap<String, String> sent) {
        var own = desk.organisation(organisation);
        var form = new SentProgramme(sent, Set.of()).form();
        if (!saves(sent)) return step(own, null, form, sent);
        try {
            var created =
                    programmes.create(own.id(), form.slug(), form.settled().details());
            return Redirect.to(new EditedProgramme(own, created).path())
                    .saying("catalogue.programme.created", created.title());
        } catch (Invalid e) {
            return refused(page(own, null, form.settled(), FormErrors.of(e)));
        }
    }

    @GetMapping("/{programme}")
    Page show(@PathVariable String organisation, @PathVariable String programme) {
        var edited = find(organisation, programme);
        return Page.of(templates.catalogueOwnProgramme(view(edited), edited, panels(edited), FormErrors.NONE));
    }

    @GetMapping("/{programme}/edit")
    Page edit(@PathVariable String organisation, @PathVariable String programme) {
        var edited = find(organisation, programme);
        return Page.of(templates.catalogueProgrammeForm(
                page(edited.organisation(), edited, ProgrammeForm.of(edited.programme()), FormErrors.NONE)));
    }

    @PostMapping("/{programme}")
    View update(
            @PathVariable String organisation,
            @PathVariable String programme,
            @RequestParam MultiValueMap<String, String> sent) {
        var edited = find(organisation, programme);
        var form = new SentProgramme(sent, edited.ids()).form();
        if (!saves(sent)) return step(edited.organisation(), edited, form, sent);
        try {
            programmes.update(
                    edited.organisation().id(),
                    edited.programme().id(),
                    form.version(),
                    form.settled().details());
            return Redirect.to(edited.path()).saying("catalogue.programme.saved", form.title());
        } catch (Invalid e) {
            return refused(page(edited.organisation(), edited, form.settled(), FormErrors.of(e)));
        } catch (Programmes.Outdated e) {
            return refused(outdated(find(organisation, programme), form.settled(), e));
        }
    }

    @PostMapping("/{programme}/delete")
    View delete(@PathVariable String organisation, @PathVariable String programme) {
        var edited = find(organisation, programme);
        try {
            programmes.remove(edited.organisation().id(), edited.programme().id());
            return Redirect.to(edited.organisation().path() + "/programmes")
                    .saying("catalogue.programme.removed", edited.programme().title());
        } catch (Refusal e) {
            return Page.refused(
                    templates.catalogueOwnProgramme(view(edited), edited, panels(edited), FormErrors.of(e)));
        }
    }

    private EditedProgramme find(String organisation, String programme) {
        var own = desk.organisation(organisation);
        return new EditedProgramme(own, desk.programme(own, programme));
    }

    private List<JteModel> panels(EditedProgramme edited) {
        return Caller.current()
                .map(caller -> PagePanel.at(
                        PagePanel.Place.PROGRAMME_DESK,
                        panels.stream(),
                        caller,
                        edited.programme().slug()))
                .orElse(List.of());
    }

    private ProgrammePage view(EditedProgramme edited) {
        return reader.programme(edited.programme());
    }

    private static boolean saves(MultiValueMap<String, String> sent) {
        return ProgrammeStep.SAVE.equals(sent.getFirst("do"));
    }

    private Page step(
            Organisation own,
            @Nullable EditedProgramme edited,
            ProgrammeForm form,
            MultiValueMap<String, String> sent) {
        var changed = ProgrammeStep.take(form, String.valueOf(sent.getFirst("do")));
        return Page.of(templates.catalogueProgrammeForm(page(own, edited, changed, FormErrors.NONE)));
    }

    private Page refused(ProgrammeFormPage page) {
        return Page.refused(templates.catalogueProgrammeForm(page));
    }

    private ProgrammeFormPage page(
            Organisation own, @Nullable EditedProgramme edited, ProgrammeForm form, FormErrors errors) {
        return new ProgrammeFormPage(own, edited, form, courses.ofOrganisation(own.id()), errors, null);
    }

    /** What was typed is kept; saving it again, knowingly, replaces what the other person saved. */
    private ProgrammeFormPage outdated(EditedProgramme now, ProgrammeForm form, Refusal refusal) {
        var chosen = form.chosen();
        var named = courses.ofOrganisation(now.organisation().id());
        List<String> lost = named.stream()
                .filter(course -> now.programme().courseIds().contains(course.id()) && !chosen.contains(course.id()))
                .map(course -> course.title())
                .toList();
        return new ProgrammeFormPage(
                now.organisation(),
                now,
                form.withVersion(now.programme().version()),
                named,
                FormErrors.of(refusal),
                lost);
    }
}
