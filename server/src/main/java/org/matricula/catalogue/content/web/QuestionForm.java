package org.matricula.catalogue.content.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Limits;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.Question.Choice;
import org.matricula.catalogue.content.web.Numbers.Range;

/**
 * A question as it was typed; {@code accepted} has a word per line. Those of other types are empty.
 *
 * @param right which of several radio buttons was sent: the index of the one right choice. It is kept with the choices, and
 *     null from then on
 */
public record QuestionForm(
        @Nullable Type type,
        @Nullable String prompt,
        @Nullable String points,
        @Nullable String explanation,
        @Nullable String answer,
        @Nullable String tolerance,
        @Nullable String accepted,
        @Nullable List<ChoiceForm> choices,
        @Nullable Integer right) {

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
        if (right != null && type == Type.SINGLE) choices = withRight(choices, right);
        right = null;
    }

    private static List<ChoiceForm> withRight(List<ChoiceForm> choices, int right) {
        return IntStream.range(0, choices.size())
                .mapToObj(i -> new ChoiceForm(choices.get(i).text(), i == right))
                .toList();
    }

    static QuestionForm fresh(Type type) {
        var choices = type.hasChoices() ? List.of(ChoiceForm.fresh(), ChoiceForm.fresh()) : List.<ChoiceForm>of();
        return new QuestionForm(type, "", "1", "", "", "", "", choices, null);
    }

    static QuestionForm of(Question question) {
        var points = Integer.toString(question.points());
        return switch (question) {
            case Question.SingleChoice it ->
                new QuestionForm(
                        Type.SINGLE, it.prompt(), points, it.explanation(), "", "", "", forms(it.choices()), null);
            case Question.MultipleChoice it ->
                new QuestionForm(
                        Type.MULTIPLE, it.prompt(), points, it.explanation(), "", "", "", forms(it.choices()), null);
            case Question.Numeric it ->
                new QuestionForm(
                        Type.NUMERIC,
                        it.prompt(),
                        points,
                        it.explanation(),
                        it.answer() == null ? "" : it.answer().toPlainString(),
                        it.tolerance().signum() == 0 ? "" : it.tolerance().toPlainString(),
                        "",
                        List.of(),
                        null);
            case Question.ShortText it ->
                new QuestionForm(
                        Type.TEXT,
                        it.prompt(),
                        points,
                        it.explanation(),
                        "",
                        "",
                        String.join("\n", it.accepted()),
                        List.of(),
                        null);
        };
    }

    QuestionForm with(List<ChoiceForm> others) {
        return new QuestionForm(type, prompt, points, explanation, answer, tolerance, accepted, others, null);
    }

    /** {@code index} is its place in the form, from 0. */
    Question read(int index, Numbers numbers) {
        var name = "questions[" + index + "]";
        var worth = numbers.whole(
                points, 0, new Range(name + ".points", 0, Limits.POINTS, "catalogue.question.points-wrong", index + 1));
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
