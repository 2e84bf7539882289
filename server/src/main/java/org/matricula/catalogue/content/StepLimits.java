package org.matricula.catalogue.content;

import static org.matricula.catalogue.content.Limits.length;

import java.util.List;
import org.matricula.catalogue.Entered;
import org.matricula.platform.Invalid;

/** What a step may have at most, whether finished or not. Fields are named as the form names its inputs. */
final class StepLimits {

    private StepLimits() {}

    static void check(Step step, Invalid.Collector wrong) {
        length(wrong, "title", step.title(), Entered.TITLE_LENGTH);
        length(wrong, "text", step.content().text(), Limits.TEXT);
        switch (step.content()) {
            case StepContent.Video video -> {
                length(wrong, "source", video.source(), Limits.ADDRESS);
                length(wrong, "transcript", video.transcript(), Limits.TEXT);
                length(wrong, "captions", video.captions() == null ? "" : video.captions(), Limits.ADDRESS);
            }
            case StepContent.Quiz quiz -> questions(quiz.questions(), wrong);
            case StepContent.Test test -> {
                rules(test.rules(), wrong);
                questions(test.questions(), wrong);
            }
            case StepContent.Download download -> length(wrong, "file", download.file(), Limits.ADDRESS);
            case StepContent.Link link -> length(wrong, "address", link.address(), Limits.ADDRESS);
            case StepContent.Article article -> {}
            case StepContent.Discussion discussion -> {}
        }
    }

    private static void rules(TestRules rules, Invalid.Collector wrong) {
        var attempts = rules.attempts();
        wrong.check(
                        attempts == null || attempts >= 1 && attempts <= Limits.ATTEMPTS,
                        "attempts",
                        "catalogue.content.attempts-wrong",
                        Limits.ATTEMPTS)
                .check(
                        rules.passMark() >= 0 && rules.passMark() <= 100,
                        "passMark",
                        "catalogue.content.pass-mark-wrong")
                .check(
                        rules.waitHours() >= 0 && rules.waitHours() <= Limits.WAIT_HOURS,
                        "waitHours",
                        "catalogue.content.wait-wrong",
                        Limits.WAIT_HOURS);
    }

    private static void questions(List<Question> questions, Invalid.Collector wrong) {
        wrong.check(
                questions.size() <= Limits.QUESTIONS,
                "questions",
                "catalogue.content.too-many-questions",
                Limits.QUESTIONS);
        for (var i = 0; i < questions.size(); i++) question(questions.get(i), "questions[" + i + "]", wrong);
    }

    private static void question(Question question, String name, Invalid.Collector wrong) {
        length(wrong, name + ".prompt", question.prompt(), Limits.PROMPT);
        length(wrong, name + ".explanation", question.explanation(), Limits.PROMPT);
        wrong.check(
                question.points() >= 0 && question.points() <= Limits.POINTS,
                name + ".points",
                "catalogue.content.points-wrong",
                Limits.POINTS);
        switch (question) {
            case Question.SingleChoice single -> choices(single.choices(), name, wrong);
            case Question.MultipleChoice multiple -> choices(multiple.choices(), name, wrong);
            case Question.ShortText text ->
                length(wrong, name + ".accepted", String.join("\n", text.accepted()), Limits.PROMPT);
            case Question.Numeric numeric -> {}
        }
    }

    private static void choices(List<Question.Choice> choices, String name, Invalid.Collector wrong) {
        wrong.check(
                choices.size() <= Limits.CHOICES,
                name + ".choices",
                "catalogue.content.too-many-choices",
                Limits.CHOICES);
        for (var i = 0; i < choices.size(); i++)
            length(wrong, name + ".choices[" + i + "].text", choices.get(i).text(), Limits.CHOICE);
    }
}
