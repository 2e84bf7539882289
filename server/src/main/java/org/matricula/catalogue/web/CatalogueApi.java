package org.matricula.catalogue.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseSearch;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.web.CatalogueAnswers.CourseAnswer;
import org.matricula.catalogue.web.CatalogueAnswers.CoursesAnswer;
import org.matricula.catalogue.web.CatalogueAnswers.ProgrammeAnswer;
import org.matricula.catalogue.web.CatalogueAnswers.ProgrammesAnswer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as any program may read it. */
@RestController
@RequestMapping("/api/v1")
class CatalogueApi {

    private final CatalogueReader reader;
    private final Courses courses;
    private final Programmes programmes;

    CatalogueApi(CatalogueReader reader, Courses courses, Programmes programmes) {
        this.reader = reader;
        this.courses = courses;
        this.programmes = programmes;
    }

    @GetMapping("/courses")
    CoursesAnswer courses(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable UUID after) {
        var list = reader.search(new CourseSearch(words, open, Optional.ofNullable(after)));
        return CoursesAnswer.of(list.courses(), list.next());
    }

    @GetMapping("/courses/{course}")
    CourseAnswer course(@PathVariable String course) {
        return CourseAnswer.of(reader.course(courses.get(course)));
    }

    @GetMapping("/programmes")
    ProgrammesAnswer programmes() {
        return ProgrammesAnswer.of(reader.programmes(programmes.all()));
    }

    @GetMapping("/programmes/{programme}")
    ProgrammeAnswer programme(@PathVariable String programme) {
        return ProgrammeAnswer.of(reader.programme(programmes.get(programme)));
    }
}
