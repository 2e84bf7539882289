package org.matricula.catalogue.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.matricula.catalogue.Entered;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;

/** What authors typed or sent, made fit to be kept: without control characters, halves of letters and space around it. */
final class Tidy {

    private Tidy() {}

    static Outline outline(Outline outline) {
        return new Outline(outline.weeks().stream()
                .map(week -> new Week(
                        line(week.title()),
                        week.activities().stream()
                                .map(activity -> new Activity(line(activity.title()), activity.steps()))
                                .toList()))
                .toList());
    }

    static Step step(Step step) {
        return new Step(step.id(), line(step.title() == null ? "" : step.title()), content(step.content()));
    }

    static String line(String text) {
        return Entered.line(whole(text));
    }

    private static StepContent content(StepContent content) {
        return switch (content) {
            case StepContent.Article it -> new StepContent.Article(text(it.text()));
            case StepContent.Video it ->
                new StepContent.Video(
                        text(it.text()),
                        line(it.source()),
                        it.captions() == null ? null : line(it.captions()),
                        text(it.transcript()));
            case StepContent.Discussion it -> new StepContent.Discussion(text(it.text()));
            case StepContent.Quiz it -> new StepContent.Quiz(text(it.text()), questions(it.questions()));
            case StepContent.Test it -> new StepContent.Test(text(it.text()), it.rules(), questions(it.questions()));
            case StepContent.Download it -> new StepContent.Download(text(it.text()), line(it.file()));
            case StepContent.Link it -> new StepContent.Link(text(it.text()), line(it.address()));
        };
    }

    private static List<Question> questions(List<Question> questions) {
        return questions.stream().map(Tidy::question).toList();
    }

    private static Question question(Question question) {
        var prompt = text(question.prompt());
        var explanation = text(question.explanation());
        return switch (question) {
            case Question.SingleChoice it ->
                new Question.SingleChoice(prompt, it.points(), explanation, choices(it.choices()));
            case Question.MultipleChoice it ->
                new Question.MultipleChoice(prompt, it.points(), explanation, choices(it.choices()));
            case Question.Numeric it ->
                new Question.Numeric(prompt, it.points(), explanation, it.answer(), it.tolerance());
            case Question.ShortText it ->
                new Question.ShortText(
                        prompt,
                        it.points(),
                        explanation,
                        it.accepted().stream()
                                .map(Tidy::line)
                                .filter(word -> !word.isEmpty())
                                .toList());
        };
    }

    private static List<Question.Choice> choices(List<Question.Choice> choices) {
        return choices.stream()
                .map(choice -> new Question.Choice(line(choice.text()), choice.right()))
                .toList();
    }

    private static String text(String text) {
        return Entered.text(whole(text));
    }

    /** Half a surrogate pair can't be written as UTF-8. */
    private static String whole(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
