package org.matricula.credential.rule.web;

import static org.matricula.platform.text.Text.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.Tests;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.credential.AwardJob;
import org.matricula.credential.rule.Rule;
import org.springframework.stereotype.Component;

/** Rules in the reader's words. What is no longer there is said to be gone. */
@Component
public class RuleWords {

    private final Courses courses;
    private final Runs runs;
    private final Tests tests;
    private final Contents contents;
    private final Programmes programmes;

    RuleWords(Courses courses, Runs runs, Tests tests, Contents contents, Programmes programmes) {
        this.courses = courses;
        this.runs = runs;
        this.tests = tests;
        this.contents = contents;
        this.programmes = programmes;
    }

    /** What has to be achieved, and on which conditions, each a phrase. */
    public record Said(String what, List<String> conditions) {}

    public Said say(Rule rule) {
        return switch (rule) {
            case Rule.CoursePassed passed -> new Said(course(passed), conditions(passed));
            case Rule.StepCompleted step ->
                new Said(t("credential.rule.says.step", step(step)), List.of(run(step.runId())));
            case Rule.TestPassed test ->
                new Said(
                        t("credential.rule.says.test", test(test)),
                        List.of(t("credential.rule.says.minimum", least(test.minimum())), run(test.runId())));
            case Rule.GroupMet group ->
                new Said(
                        t("credential.rule.says.group", group(group)),
                        List.of(t("credential.rule.says.of-programme", programme(group.programmeId()))));
            case Rule.ProgrammeCompleted completed ->
                new Said(t("credential.rule.says.programme", programme(completed.programmeId())), List.of());
        };
    }

    private String course(Rule.CoursePassed passed) {
        return t(
                "credential.rule.says.course",
                courses.find(passed.courseId()).map(Course::title).orElseGet(RuleWords::gone));
    }

    private List<String> conditions(Rule.CoursePassed passed) {
        var all = new ArrayList<String>();
        if (passed.runIds().isEmpty()) all.add(t("credential.rule.says.any-run"));
        passed.runIds().forEach(run -> all.add(title(run)));
        if (passed.minimum() != null) all.add(t("credential.rule.says.minimum", least(passed.minimum())));
        if (passed.distinction()) all.add(t("credential.rule.says.distinction"));
        return all;
    }

    private String title(UUID runId) {
        return runs.find(runId)
                .map(run -> t("credential.rule.says.run", run.title()))
                .orElseGet(RuleWords::gone);
    }

    /** With its course, for steps and tests. */
    private String run(UUID runId) {
        Optional<CourseRun> run = runs.find(runId);
        return run.flatMap(one -> courses.find(one.courseId()))
                .map(course ->
                        t("credential.rule.says.of-run", run.orElseThrow().title(), course.title()))
                .orElseGet(RuleWords::gone);
    }

    private String step(Rule.StepCompleted step) {
        return contents.published(step.runId())
                .flatMap(content -> content.find(step.stepId()))
                .map(PlacedStep::title)
                .orElseGet(RuleWords::gone);
    }

    private String test(Rule.TestPassed test) {
        return tests.ofRun(test.runId()).stream()
                .filter(one -> one.id().equals(test.testId()))
                .findFirst()
                .map(CourseTest::title)
                .orElseGet(RuleWords::gone);
    }

    private String programme(UUID programmeId) {
        return programmes.find(programmeId).map(Programme::title).orElseGet(RuleWords::gone);
    }

    private String group(Rule.GroupMet rule) {
        return programmes.find(rule.programmeId()).stream()
                .flatMap(programme -> programme.groups().stream())
                .filter(group -> group.id().equals(rule.groupId()))
                .findFirst()
                .map(this::name)
                .orElseGet(RuleWords::gone);
    }

    /** Its title, or else the titles of what it asks for. */
    String name(RequirementGroup group) {
        if (!group.title().isBlank()) return group.title();
        var titles = group.requirements().stream()
                .map(one -> one.title().isBlank() ? titles(one.courseIds()) : one.title())
                .toList();
        return String.join(", ", titles);
    }

    private String titles(List<UUID> courseIds) {
        var known = courses.byIds(courseIds);
        return courseIds.stream()
                .filter(known::containsKey)
                .map(id -> known.get(id).title())
                .collect(java.util.stream.Collectors.joining(" / "));
    }

    /** What came of a round that has ended. */
    public static String outcome(AwardJob job) {
        if (job.awarded() > 0) return t("credential.job.done", job.awarded());
        if (job.earned() == null) return t("credential.job.done.none");
        return t(job.earned() == 0 ? "credential.job.done.nobody" : "credential.job.done.had");
    }

    /** Without decimals that say nothing: somebody wrote it. */
    private static String least(BigDecimal minimum) {
        return t("platform.percent", minimum);
    }

    private static String gone() {
        return t("credential.rule.says.gone");
    }
}
