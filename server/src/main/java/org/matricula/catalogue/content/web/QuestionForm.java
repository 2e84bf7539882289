package org.matricula.catalogue.content.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.Question.Choice;

/** A question as it was typed; {@code accepted} has a word per line. Those of other types are empty. */
public record QuestionForm(
        @Nullable Type type,
        @Nullable String prompt,
        @Nullable String points,
        @Nullable String explanation,
        @Nullable String answer,
        @Nullable String tolerance,
        @Nullable String accepted,
        @Nullable List<ChoiceForm> choices) {

    /** In the order in which an author chooses among them. */
    public enum Type {
        SINGLE,
        MULTIPLE,
        NUMERIC,
        TEXT;

        public boolean hasChoices() {
            return this == SINGLE || this == MULTIPLE;
        }
    }

    public QuestionForm {
        type = type == null ? Type.SINGLE : type;
        prompt = orEmpty(prompt);
        points = orEmpty(points);
        explanation = orEmpty(explanation);
        answer = orEmpty(answer);
        tolerance = orEmpty(tolerance);
        accepted = orEmpty(accepted);
        choices = choices == null
                ? List.of()
                : choices.stream()
                        .map(choice -> choice == null ? ChoiceForm.fresh() : choice)
                        .toList();
    }

    static QuestionForm fresh(Type type) {
        var choices = type.hasChoices() ? List.of(ChoiceForm.fresh(), ChoiceForm.fresh()) : List.<ChoiceForm>of();
        return new QuestionForm(type, "", "1", "", "", "", "", choices);
    }

    static QuestionForm of(Question question) {
        var points = Integer.toString(question.points());
        return switch (question) {
            case Question.SingleChoice it ->
                new QuestionForm(Type.SINGLE, it.prompt(), points, it.explanation(), "", "", "", forms(it.choices()));
            case Question.MultipleChoice it ->
                new QuestionForm(Type.MULTIPLE, it.prompt(), points, it.explanation(), "", "", "", forms(it.choices()));
            case Question.Numeric it ->
                new QuestionForm(
                        Type.NUMERIC,
                        it.prompt(),
                        points,
                        it.explanation(),
                        it.answer() == null ? "" : it.answer().toPlainString(),
                        it.tolerance().signum() == 0 ? "" : it.tolerance().toPlainString(),
                        "",
                        List.of());
            case Question.ShortText it ->
                new QuestionForm(
                        Type.TEXT,
                        it.prompt(),
                        points,
                        it.explanation(),
                        "",
                        "",
                        String.join("\n", it.accepted()),
                        List.of());
        };
    }

    QuestionForm with(List<ChoiceForm> others) {
        return new QuestionForm(type, prompt, points, explanation, answer, tolerance, accepted, others);
    }

    /** {@code name} is how the form names this question. */
    Question read(String name, Numbers numbers) {
        var worth = numbers.whole(points, name + ".points", 0);
        return switch (type) {
            case SINGLE -> new Question.SingleChoice(prompt, worth, explanation, read());
            case MULTIPLE -> new Question.MultipleChoice(prompt, worth, explanation, read());
            case NUMERIC ->
                new Question.Numeric(
                        prompt,
                        worth,
                        explanation,
                        numbers.decimal(answer, name + ".answer"),
                        tolerance.isBlank() ? BigDecimal.ZERO : numbers.decimal(tolerance, name + ".tolerance"));
            case TEXT -> new Question.ShortText(prompt, worth, explanation, Arrays.asList(accepted.split("\\R")));
        };
    }

    /** Choices left empty at the end are none. */
    private List<Choice> read() {
        var read = new ArrayList<Choice>();
        for (var choice : choices) read.add(new Choice(choice.text(), choice.right()));
        while (!read.isEmpty()
                && read.getLast().text().isBlank()
                && !read.getLast().right()) read.removeLast();
        return read;
    }

    private static List<ChoiceForm> forms(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new ChoiceForm(choice.text(), choice.right()))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
