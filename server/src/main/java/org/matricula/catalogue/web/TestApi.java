package org.matricula.catalogue.web;

import static org.matricula.catalogue.web.CourseForm.orEmpty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.TestDetails;
import org.matricula.catalogue.Tests;
import org.matricula.catalogue.web.CatalogueAnswers.TestAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tests of a run, for programs of its organisation. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses/{course}/runs/{run}/tests")
class TestApi {

    private final Desk desk;
    private final Tests tests;

    TestApi(Desk desk, Tests tests) {
        this.desk = desk;
        this.tests = tests;
    }

    /** A test as a program sends it. */
    record SentTest(
            @Nullable String partnerCode,
            @Nullable String title,
            CourseTest.@Nullable Kind kind,
            @Nullable BigDecimal weight,
            @Nullable Instant dueAt) {
        TestDetails details() {
            return new TestDetails(partnerCode, orEmpty(title), kind, weight, dueAt);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TestAnswer create(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestBody SentTest sent) {
        var edited = desk.run(organisation, course, run);
        return TestAnswer.of(
                tests.add(edited.of().organisation().id(), edited.run().id(), sent.details()));
    }

    @PutMapping("/{test}")
    TestAnswer update(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID test,
            @RequestBody SentTest sent) {
        var edited = desk.run(organisation, course, run);
        desk.test(edited, test);
        tests.update(edited.of().organisation().id(), test, sent.details());
        return TestAnswer.of(desk.test(edited, test));
    }

    @DeleteMapping("/{test}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID test) {
        var edited = desk.run(organisation, course, run);
        desk.test(edited, test);
        tests.remove(edited.of().organisation().id(), test);
    }
}
