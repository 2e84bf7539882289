package org.matricula.catalogue.content.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button of the step's form does to its questions without saving: {@code add-question:NUMERIC},
 * {@code remove-question:0}, {@code question-up:1}, {@code add-choice:0}, {@code remove-choice:0:2}. What the button
 * doesn't fit changes nothing.
 */
final class QuestionButton {

    private static final Pattern SHAPE = Pattern.compile("([a-z-]+)(?::(\\w{1,10}))?(?::(\\d{1,4}))?");

    private QuestionButton() {}

    static StepForm press(StepForm form, String button) {
        var parts = SHAPE.matcher(button);
        if (!parts.matches()) return form;
        if (parts.group(1).equals("add-question")) return added(form, parts.group(2));
        var index = number(parts.group(2));
        if (index >= form.questions().size()) return form;
        var questions = new ArrayList<>(form.questions());
        var question = questions.get(index);
        switch (parts.group(1)) {
            case "remove-question" -> questions.remove(index);
            case "question-up" -> swap(questions, index, index - 1);
            case "question-down" -> swap(questions, index, index + 1);
            case "add-choice" -> questions.set(index, question.with(with(question.choices())));
            case "remove-choice" ->
                questions.set(index, question.with(without(question.choices(), number(parts.group(3)))));
            default -> {}
        }
        return form.with(questions);
    }

    private static StepForm added(StepForm form, @Nullable String type) {
        var questions = new ArrayList<>(form.questions());
        for (var known : QuestionForm.Type.values())
            if (known.name().equals(type)) questions.add(QuestionForm.fresh(known));
        return form.with(questions);
    }

    private static void swap(List<QuestionForm> questions, int one, int other) {
        if (other >= 0 && other < questions.size()) java.util.Collections.swap(questions, one, other);
    }

    private static List<ChoiceForm> with(List<ChoiceForm> choices) {
        var changed = new ArrayList<>(choices);
        changed.add(ChoiceForm.fresh());
        return changed;
    }

    private static List<ChoiceForm> without(List<ChoiceForm> choices, int index) {
        var changed = new ArrayList<>(choices);
        if (index < changed.size()) changed.remove(index);
        return changed;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }
}
