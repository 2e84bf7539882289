package org.matricula.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.Copying;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.Question.Choice;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.content.TestRules;
import org.matricula.platform.Ids;
import org.springframework.stereotype.Component;

/** Three weeks on studying at a distance: a little of everything a run can teach. */
@Component
class DemoContent {

    private final Authoring authoring;
    private final Copying copying;
    private final Contents contents;

    DemoContent(Authoring authoring, Copying copying, Contents contents) {
        this.authoring = authoring;
        this.copying = copying;
        this.contents = contents;
    }

    void publish(UUID provider, UUID run) {
        if (contents.published(run).isPresent()) return;
        var steps = new ArrayList<Step>();
        var weeks = List.of(
                week(
                        "Plan your week",
                        steps,
                        activity("Where time goes", welcome(), diary(), discussion()),
                        activity("A plan that holds", plan(), planQuiz())),
                week("Read with a question", steps, activity("Before, while, after", questions(), notes(), spacing())),
                week(
                        "Test yourself first",
                        steps,
                        activity("Why testing works", recall(), more()),
                        activity("Show what you know", test())));
        authoring.replaceDraft(provider, run, new Outline(weeks), steps);
        authoring.publish(provider, run);
    }

    /** The same in another run of the course. */
    void copy(UUID provider, UUID from, UUID to) {
        if (contents.published(to).isPresent()) return;
        copying.copy(provider, from, to, true);
        authoring.publish(provider, to);
    }

    private record Part(String title, List<Step> steps) {}

    private static Week week(String title, List<Step> all, Part... parts) {
        return new Week(
                title,
                Arrays.stream(parts)
                        .map(part -> {
                            all.addAll(part.steps());
                            return new Activity(
                                    part.title(),
                                    part.steps().stream().map(Step::id).toList());
                        })
                        .toList());
    }

    private static Part activity(String title, Step... steps) {
        return new Part(title, List.of(steps));
    }

    private static Step step(String title, StepContent content) {
        return new Step(Ids.next(), title, content);
    }

    private static Step welcome() {
        return step("Welcome", new StepContent.Article("""
                Nobody sits beside you when you study at a distance. That is its freedom and its difficulty: **you** decide
                when, where and how long, and nobody notices when you don't.

                In three weeks you will

                - plan a week that leaves room for study, and keep to it;
                - read with a question in mind instead of a highlighter in hand;
                - test yourself before others do.

                Each week takes about two hours. Go through the steps in order, or don't: *Mark as complete* keeps your place.
                """));
    }

    private static Step diary() {
        return step("Keep a diary for three days", new StepContent.Article("""
                Before you plan, look. For three days, write down what you do in each hour, in a word: *work*, *bus*,
                *cooking*, *phone*. Don't change anything yet.

                > Most people find four to six hours a week they had not known of. They are rarely in one piece.

                Then mark the hours in which you are awake enough to learn. Those are your study hours; there may be fewer
                of them than free hours.
                """));
    }

    private static Step discussion() {
        return step("What gets in your way?", new StepContent.Discussion("""
                When did you last mean to study and didn't? What happened instead? Say it in two sentences, and answer
                somebody whose reason is yours too.
                """));
    }

    private static Step plan() {
        return step("From hours to a plan", new StepContent.Article("""
                A plan that holds has three properties:

                1. **It names a time and a place.** "Tuesday, half past seven, kitchen table" works; "more often" doesn't.
                2. **It is smaller than you think you can do.** Half of what you planned and did is more than twice that
                   planned and dropped.
                3. **It says what to do when it fails.** Something will come up. Decide now which hour is the spare one.
                """));
    }

    private static Step planQuiz() {
        return step(
                "Is this a plan?",
                new StepContent.Quiz(
                        "Nothing is counted here. Try until you are sure.",
                        List.of(
                                new Question.SingleChoice(
                                        "Which of these is most likely to happen?",
                                        1,
                                        "It names a time and a place, and it is small.",
                                        List.of(
                                                new Choice("I will read much more this month.", false),
                                                new Choice(
                                                        "On Tuesday at 19:30 I read chapter 2 in the kitchen.", true),
                                                new Choice("I will read the whole book on Sunday.", false))),
                                new Question.MultipleChoice(
                                        "What belongs in a plan that holds?",
                                        1,
                                        "A reward is pleasant, but the plan holds without it.",
                                        List.of(
                                                new Choice("A time", true),
                                                new Choice("A place", true),
                                                new Choice("A reward", false),
                                                new Choice("A spare hour", true))))));
    }

    private static Step questions() {
        return step("Ask before you read", new StepContent.Article("""
                Turn each heading into a question before you read what stands below it. *Photosynthesis* becomes *What goes
                in, and what comes out?* Then read to answer it, and stop when you can.

                You will read less, and keep more of it.
                """));
    }

    private static Step notes() {
        return step("Notes in your own words", new StepContent.Article("""
                Close the book. Write down what you remember, in your own words. Open it again and mend what was wrong.

                Copying a sentence shows that you can see it. Writing it anew shows that you have understood it.
                """));
    }

    private static Step spacing() {
        return step(
                "The spacing effect",
                new StepContent.Link(
                        "Three times twenty minutes on three days beat one hour on one. Read how this was found out.",
                        "https://en.wikipedia.org/wiki/Spacing_effect"));
    }

    private static Step recall() {
        return step("Recalling is learning", new StepContent.Article("""
                A test doesn't only measure what you know: taking it makes you know it better. Students who read a text once
                and then tried to recall it three times remembered more of it a week later than those who read it four
                times, although the others felt better prepared.

                Feeling prepared is not the same as being prepared. The only way to find out is to try.
                """));
    }

    private static Step more() {
        return step("Make a test for yourself", new StepContent.Article("""
                For each page of notes, write two questions on the back. Next week answer them before you look.

                Now take the test of this course. You can take it again after eight hours, and your best attempt counts.
                """));
    }

    private static Step test() {
        return step(
                "The test",
                new StepContent.Test(
                        "Four questions about all three weeks. Your answers are kept as you go.",
                        TestRules.USUAL,
                        List.of(
                                new Question.SingleChoice(
                                        "You have one hour this week for a chapter. What keeps most of it in mind?",
                                        1,
                                        "Spread over days, the same hour is worth more.",
                                        List.of(
                                                new Choice("One hour on Sunday", false),
                                                new Choice("Twenty minutes on each of three days", true),
                                                new Choice("It makes no difference", false))),
                                new Question.MultipleChoice(
                                        "Which of these are ways of testing yourself?",
                                        1,
                                        "Reading again and marking feel like learning, and test nothing.",
                                        List.of(
                                                new Choice("Writing down what you remember with the book closed", true),
                                                new Choice("Reading the chapter again", false),
                                                new Choice("Answering questions you wrote last week", true),
                                                new Choice("Marking the important sentences", false))),
                                new Question.Numeric(
                                        "After how many hours can you take this test again?",
                                        1,
                                        "Eight hours, if the course says nothing else.",
                                        new BigDecimal("8"),
                                        BigDecimal.ZERO),
                                new Question.ShortText(
                                        "What is it called that learning spread over time lasts longer: the … effect?",
                                        1,
                                        "See week 2.",
                                        List.of("spacing", "spacing effect", "the spacing effect")))));
    }
}
