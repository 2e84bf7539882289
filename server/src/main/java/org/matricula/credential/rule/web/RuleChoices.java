package org.matricula.credential.rule.web;

import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.Tests;
import org.matricula.catalogue.content.Contents;
import org.matricula.credential.rule.RuleFields;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** What an organisation's staff can choose from, for rules and for past results: all it teaches. */
@Component
public class RuleChoices {

    private final Courses courses;
    private final Runs runs;
    private final Tests tests;
    private final Contents contents;
    private final Programmes programmes;
    private final RuleWords words;

    RuleChoices(Courses courses, Runs runs, Tests tests, Contents contents, Programmes programmes, RuleWords words) {
        this.courses = courses;
        this.runs = runs;
        this.tests = tests;
        this.contents = contents;
        this.programmes = programmes;
        this.words = words;
    }

    /** Something to choose. @param value as the form sends it */
    public record Choice(String value, String label) {}

    /** Choices that belong together, under their common name. */
    public record Choices(String label, List<Choice> choices) {}

    /** For a kind of rule; {@code run} is the one whose steps or tests are wanted, null while none is chosen. */
    List<Choices> of(UUID organisationId, RuleFields.Kind kind, @Nullable UUID run) {
        return switch (kind) {
            case COURSE -> coursesAndRuns(organisationId);
            case STEP -> run == null ? runsByCourse(organisationId) : steps(organisationId, run);
            case TEST -> run == null ? runsByCourse(organisationId) : tests(organisationId, run);
            case GROUP -> groups(organisationId);
            case PROGRAMME -> programmes(organisationId);
        };
    }

    /** The courses alone. */
    List<Choice> courses(UUID organisationId) {
        return courses.ofOrganisation(organisationId).stream()
                .map(course -> new Choice(course.id().toString(), course.title()))
                .toList();
    }

    List<Choice> runs(UUID courseId) {
        return runs.ofCourse(courseId).stream()
                .map(run -> new Choice(run.id().toString(), run.title()))
                .toList();
    }

    private List<Choices> coursesAndRuns(UUID organisationId) {
        return courses.ofOrganisation(organisationId).stream()
                .map(course -> {
                    var choices = new ArrayList<Choice>();
                    choices.add(
                            new Choice(course.id().toString(), t("credential.rule.choose.any-run", course.title())));
                    runs.ofCourse(course.id())
                            .forEach(run -> choices.add(new Choice(course.id() + " " + run.id(), named(course, run))));
                    return new Choices(course.title(), choices);
                })
                .toList();
    }

    private List<Choices> runsByCourse(UUID organisationId) {
        return courses.ofOrganisation(organisationId).stream()
                .map(course -> new Choices(course.title(), runsWithCourse(course)))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** A list that is closed shows no more than the choice itself. */
    private List<Choice> runsWithCourse(Course course) {
        return runs.ofCourse(course.id()).stream()
                .map(run -> new Choice(run.id().toString(), named(course, run)))
                .toList();
    }

    private static String named(Course course, CourseRun run) {
        return t("credential.rule.choose.run-of", course.title(), run.title());
    }

    private List<Choices> steps(UUID organisationId, UUID runId) {
        runs.own(organisationId, runId);
        var content = contents.published(runId).orElse(null);
        if (content == null) return List.of();
        var weeks = new ArrayList<Choices>();
        for (int week = 1; week <= content.weeks(); week++) {
            var choices = content.stepsOf(week).stream()
                    .map(step -> new Choice(step.id().toString(), step.number() + " " + step.title()))
                    .toList();
            weeks.add(new Choices(t("credential.rule.choose.week", week), choices));
        }
        return weeks;
    }

    /** @throws NotFound if the organisation has no such run */
    private List<Choices> tests(UUID organisationId, UUID runId) {
        var run = runs.own(organisationId, runId);
        var choices = tests.ofRun(runId).stream()
                .map(test -> new Choice(test.id().toString(), test.title()))
                .toList();
        return choices.isEmpty() ? List.of() : List.of(new Choices(run.title(), choices));
    }

    private List<Choices> groups(UUID organisationId) {
        return programmes.ofOrganisation(organisationId).stream()
                .map(programme -> new Choices(
                        programme.title(),
                        programme.groups().stream()
                                .map(group -> new Choice(programme.id() + " " + group.id(), words.name(group)))
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private List<Choices> programmes(UUID organisationId) {
        var choices = programmes.ofOrganisation(organisationId).stream()
                .map(programme -> new Choice(programme.id().toString(), programme.title()))
                .toList();
        return choices.isEmpty() ? List.of() : List.of(new Choices(t("credential.rule.kind.PROGRAMME"), choices));
    }

    /** What a score of a test has to be at least, where nobody says otherwise: what the run asks for. */
    int passMark(UUID runId) {
        return contents.rules(runId).passMark();
    }
}
