package org.matricula.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseSearch;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.OwnPlaces;
import org.matricula.catalogue.Programmes;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PublicPanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** The catalogue as anybody may read it. */
@Controller
class CatalogueController {

    private final CatalogueReader reader;
    private final Courses courses;
    private final Programmes programmes;
    private final OwnPlaces ownPlaces;
    private final ObjectProvider<PublicPanel> panels;
    private final PublicUrl publicUrl;
    private final Templates templates;

    CatalogueController(
            CatalogueReader reader,
            Courses courses,
            Programmes programmes,
            OwnPlaces ownPlaces,
            ObjectProvider<PublicPanel> panels,
            PublicUrl publicUrl,
            Templates templates) {
        this.reader = reader;
        this.courses = courses;
        this.programmes = programmes;
        this.ownPlaces = ownPlaces;
        this.panels = panels;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping("/courses")
    Page courses(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable UUID after) {
        var search = new CourseSearch(words, open, Optional.ofNullable(after));
        return Page.of(templates.catalogueCourses(reader.search(search), publicUrl.of("/courses")));
    }

    /** {@code via} says what led here, and is passed on to whoever takes a place. */
    @GetMapping("/courses/{course}")
    Page course(@PathVariable String course, @RequestParam(defaultValue = "") String via) {
        var page = reader.course(courses.get(course));
        return Page.of(templates.catalogueCourse(
                page, readerRuns(page), publicUrl.of("/courses/" + page.course().slug()), passedOn(via)));
    }

    private static String passedOn(String via) {
        return via.isEmpty() ? "" : "?via=" + URLEncoder.encode(via, StandardCharsets.UTF_8);
    }

    private ReaderRuns readerRuns(CoursePage page) {
        var runs = page.runs().stream().map(view -> view.run().id()).toList();
        return new ReaderRuns(
                page.runs(),
                Caller.currentAccountId()
                        .map(reader -> ownPlaces.of(reader, runs))
                        .orElse(Map.of()));
    }

    @GetMapping("/programmes")
    Page programmes() {
        return Page.of(templates.catalogueProgrammes(reader.programmes(programmes.all()), publicUrl.of("/programmes")));
    }

    @GetMapping("/programmes/{programme}")
    Page programme(@PathVariable String programme, @RequestParam(defaultValue = "") String via) {
        var page = reader.programme(programmes.get(programme));
        return Page.of(templates.catalogueProgramme(
                page,
                publicUrl.of("/programmes/" + page.programme().slug()),
                PublicPanel.at(
                        PublicPanel.Place.PROGRAMME,
                        panels.stream(),
                        page.programme().slug()),
                passedOn(via)));
    }
}
