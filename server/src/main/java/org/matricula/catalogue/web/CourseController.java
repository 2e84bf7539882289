package org.matricula.catalogue.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Courses;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** An organisation's courses on the desk of its programme managers. */
@Controller
@RequestMapping("/o/{organisation}/courses")
class CourseController {

    private final Desk desk;
    private final CatalogueReader reader;
    private final Courses courses;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    CourseController(
            Desk desk, CatalogueReader reader, Courses courses, ObjectProvider<PagePanel> panels, Templates templates) {
        this.desk = desk;
        this.reader = reader;
        this.courses = courses;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        var own = desk.organisation(organisation);
        return Page.of(templates.catalogueOwnCourses(own, reader.coursesOf(own)));
    }

    @GetMapping("/new")
    Page form(@PathVariable String organisation) {
        return Page.of(form(desk.organisation(organisation), null, CourseForm.EMPTY, FormErrors.NONE));
    }

    @PostMapping
    View create(@PathVariable String organisation, @ModelAttribute CourseForm form) {
        var own = desk.organisation(organisation);
        try {
            var course = courses.create(own.id(), form.slug(), form.details());
            return Redirect.to(new EditedCourse(own, course).path()).saying("catalogue.course.created", course.title());
        } catch (Invalid e) {
            return Page.refused(form(own, null, form, FormErrors.of(e)));
        }
    }

    @GetMapping("/{course}")
    Page show(@PathVariable String organisation, @PathVariable String course) {
        return Page.of(page(desk.course(organisation, course), FormErrors.NONE));
    }

    @GetMapping("/{course}/edit")
    Page edit(@PathVariable String organisation, @PathVariable String course) {
        var edited = desk.course(organisation, course);
        return Page.of(form(edited.organisation(), edited, CourseForm.of(edited.course()), FormErrors.NONE));
    }

    @PostMapping("/{course}")
    View update(@PathVariable String organisation, @PathVariable String course, @ModelAttribute CourseForm form) {
        var edited = desk.course(organisation, course);
        try {
            courses.update(edited.organisation().id(), edited.course().id(), form.details());
            return Redirect.to(edited.path()).saying("catalogue.course.saved", form.title());
        } catch (Invalid e) {
            return Page.refused(form(edited.organisation(), edited, form, FormErrors.of(e)));
        }
    }

    @PostMapping("/{course}/delete")
    View delete(@PathVariable String organisation, @PathVariable String course) {
        var edited = desk.course(organisation, course);
        try {
            courses.remove(edited.organisation().id(), edited.course().id());
            return Redirect.to(edited.organisation().path() + "/courses")
                    .saying("catalogue.course.removed", edited.course().title());
        } catch (Refusal e) {
            return Page.refused(page(edited, FormErrors.of(e)));
        }
    }

    private JteModel page(EditedCourse edited, FormErrors errors) {
        return templates.catalogueOwnCourse(edited, reader.course(edited.course()), panels(edited), errors);
    }

    private List<JteModel> panels(EditedCourse edited) {
        var caller = Caller.current().orElseThrow();
        return PagePanel.at(
                PagePanel.Place.COURSE_DESK,
                panels.stream(),
                caller,
                edited.course().id().toString());
    }

    private JteModel form(Organisation own, @Nullable EditedCourse edited, CourseForm form, FormErrors errors) {
        return templates.catalogueCourseForm(own, edited, form, errors);
    }
}
