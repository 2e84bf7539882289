package org.matricula.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.Question.Choice;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.content.TestRules;
import org.matricula.platform.Ids;

/** What a run teaches in tests: articles, and a test that asks one question of each kind. */
public record TaughtContent(Outline outline, List<Step> steps) {

    /** Right answers to {@link #QUESTIONS}, as a form sends them. */
    public static final List<List<String>> RIGHT =
            List.of(List.of("1"), List.of("0", "2"), List.of("9.81"), List.of("Ada Lovelace"));

    public static final List<Question> QUESTIONS = List.of(
            new Question.SingleChoice(
                    "Which is even?", 1, "Two is.", List.of(new Choice("One", false), new Choice("Two", true))),
            new Question.MultipleChoice(
                    "Which are odd?",
                    1,
                    "",
                    List.of(new Choice("One", true), new Choice("Two", false), new Choice("Three", true))),
            new Question.Numeric("How fast do things fall?", 1, "", new BigDecimal("9.81"), new BigDecimal("0.01")),
            new Question.ShortText("Who wrote the first program?", 1, "", List.of("Ada Lovelace")));

    /** One week after the other, with so many articles each. */
    public static TaughtContent articles(int... perWeek) {
        var steps = new ArrayList<Step>();
        var weeks = new ArrayList<Week>();
        for (int week = 1; week <= perWeek.length; week++) {
            var number = week;
            var articles = IntStream.rangeClosed(1, perWeek[week - 1])
                    .mapToObj(i -> step("Article " + number + "." + i, new StepContent.Article("Text " + i)))
                    .toList();
            steps.addAll(articles);
            weeks.add(new Week("Week " + number, List.of(activity(articles))));
        }
        return new TaughtContent(new Outline(weeks), steps);
    }

    /** The same with a test at the end of the last week. */
    public TaughtContent withTest(TestRules rules) {
        return with(step("The test", new StepContent.Test("Show what you know.", rules, QUESTIONS)));
    }

    /** The same with a quiz at the end of the last week. */
    public TaughtContent withQuiz() {
        return with(step("The quiz", new StepContent.Quiz("Try yourself.", QUESTIONS)));
    }

    private TaughtContent with(Step test) {
        var all = new ArrayList<>(steps);
        all.add(test);
        var weeks = new ArrayList<>(outline.weeks());
        var last = weeks.removeLast();
        var activities = new ArrayList<>(last.activities());
        activities.add(activity(List.of(test)));
        weeks.add(new Week(last.title(), activities));
        return new TaughtContent(new Outline(weeks), all);
    }

    public UUID id(int index) {
        return steps.get(index).id();
    }

    public TaughtContent publishedIn(CourseRun run, UUID organisationId, Authoring by) {
        by.replaceDraft(organisationId, run.id(), outline, steps);
        by.publish(organisationId, run.id());
        return this;
    }

    private static Activity activity(List<Step> steps) {
        return new Activity("Activity", steps.stream().map(Step::id).toList());
    }

    private static Step step(String title, StepContent content) {
        return new Step(Ids.next(), title, content);
    }
}
