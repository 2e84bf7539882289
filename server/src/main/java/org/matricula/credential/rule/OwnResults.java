package org.matricula.credential.rule;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.Tests;
import org.matricula.catalogue.content.Contents;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Component;

/** Whether what rules ask for is there, and taught by the organisation that awards. */
@Component
class OwnResults {

    private final Courses courses;
    private final Runs runs;
    private final Tests tests;
    private final Contents contents;
    private final Programmes programmes;

    OwnResults(Courses courses, Runs runs, Tests tests, Contents contents, Programmes programmes) {
        this.courses = courses;
        this.runs = runs;
        this.tests = tests;
        this.contents = contents;
        this.programmes = programmes;
    }

    /** @throws Invalid naming fields of {@link RuleFields} */
    void check(UUID organisationId, Rule rule) {
        var wrong = new Invalid.Collector();
        switch (rule) {
            case Rule.CoursePassed passed -> check(organisationId, passed, wrong);
            case Rule.StepCompleted step ->
                wrong.check(ownsRun(organisationId, step.runId()), "runs", "credential.rule.run-missing")
                        .check(has(step), "item", "credential.rule.step-missing");
            case Rule.TestPassed test ->
                wrong.check(ownsRun(organisationId, test.runId()), "runs", "credential.rule.run-missing")
                        .check(has(test), "item", "credential.rule.test-missing");
            case Rule.GroupMet group -> check(organisationId, group, wrong);
            case Rule.ProgrammeCompleted completed ->
                wrong.check(
                        owns(organisationId, completed.programmeId()),
                        "programme",
                        "credential.rule.programme-missing");
        }
        wrong.orThrow();
    }

    private void check(UUID organisationId, Rule.CoursePassed passed, Invalid.Collector wrong) {
        var course = courses.find(passed.courseId());
        wrong.check(
                course.filter(found -> isOf(organisationId, found)).isPresent(),
                "course",
                "credential.rule.course-missing");
        var known =
                runs.ofCourse(passed.courseId()).stream().map(run -> run.id()).toList();
        wrong.check(known.containsAll(passed.runIds()), "runs", "credential.rule.run-missing");
    }

    private void check(UUID organisationId, Rule.GroupMet rule, Invalid.Collector wrong) {
        var groups = programmes
                .find(rule.programmeId())
                .filter(programme -> programme.organisationId().equals(organisationId))
                .map(Programme::groups)
                .orElse(List.of());
        wrong.check(
                groups.stream().anyMatch(group -> group.id().equals(rule.groupId())),
                "group",
                "credential.rule.group-missing");
    }

    private boolean ownsRun(UUID organisationId, UUID runId) {
        return runs.find(runId)
                .flatMap(run -> courses.find(run.courseId()))
                .filter(course -> isOf(organisationId, course))
                .isPresent();
    }

    private boolean has(Rule.StepCompleted rule) {
        return contents.published(rule.runId())
                .flatMap(content -> content.find(rule.stepId()))
                .isPresent();
    }

    private boolean has(Rule.TestPassed rule) {
        return tests.ofRun(rule.runId()).stream().anyMatch(test -> test.id().equals(rule.testId()));
    }

    private boolean owns(UUID organisationId, UUID programmeId) {
        return programmes
                .find(programmeId)
                .filter(programme -> programme.organisationId().equals(organisationId))
                .isPresent();
    }

    private static boolean isOf(UUID organisationId, Course course) {
        return course.organisationId().equals(organisationId);
    }
}
