package org.matricula.catalogue.web;

import org.matricula.catalogue.Courses;
import org.matricula.catalogue.web.CatalogueAnswers.CourseAnswer;
import org.matricula.catalogue.web.CatalogueAnswers.CoursesAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's courses, for its programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses")
class CourseApi {

    private final Desk desk;
    private final CatalogueReader reader;
    private final Courses courses;

    CourseApi(Desk desk, CatalogueReader reader, Courses courses) {
        this.desk = desk;
        this.reader = reader;
        this.courses = courses;
    }

    @GetMapping
    CoursesAnswer list(@PathVariable String organisation) {
        return CoursesAnswer.of(reader.coursesOf(desk.organisation(organisation)), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CourseAnswer create(@PathVariable String organisation, @RequestBody CourseForm sent) {
        var own = desk.organisation(organisation);
        return CourseAnswer.of(reader.course(courses.create(own.id(), sent.slug(), sent.details())));
    }

    @GetMapping("/{course}")
    CourseAnswer show(@PathVariable String organisation, @PathVariable String course) {
        return CourseAnswer.of(reader.course(desk.course(organisation, course).course()));
    }

    @PutMapping("/{course}")
    CourseAnswer update(@PathVariable String organisation, @PathVariable String course, @RequestBody CourseForm sent) {
        var edited = desk.course(organisation, course);
        courses.update(edited.organisation().id(), edited.course().id(), sent.details());
        return show(organisation, course);
    }

    @DeleteMapping("/{course}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String organisation, @PathVariable String course) {
        var edited = desk.course(organisation, course);
        courses.remove(edited.organisation().id(), edited.course().id());
    }
}
