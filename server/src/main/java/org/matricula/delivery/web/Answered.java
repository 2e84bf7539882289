package org.matricula.delivery.web;

import java.util.List;
import java.util.stream.IntStream;
import org.matricula.catalogue.content.Question;
import org.springframework.util.MultiValueMap;

/** What was entered for questions; {@code shown} says whether the page tells what is right. */
public record Answered(List<List<String>> answers, boolean shown) {

    static final Answered NOT_YET = new Answered(List.of(), false);

    /** Question i is the field {@code q} and i, from 0; boxes that are ticked come under one name. */
    static List<List<String>> read(MultiValueMap<String, String> form, int questions) {
        return IntStream.range(0, questions)
                .mapToObj(i -> form.getOrDefault("q" + i, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .toList())
                .toList();
    }

    public List<String> to(int question) {
        return question < answers.size() ? answers.get(question) : List.of();
    }

    public String text(int question) {
        var given = to(question);
        return given.isEmpty() ? "" : given.getFirst();
    }

    public boolean has(int question, int choice) {
        return to(question).contains(Integer.toString(choice));
    }

    public boolean isRight(Question question, int number) {
        return question.isRight(to(number));
    }

    /** The questions left open, counted from 0, of so many. */
    public List<Integer> open(int questions) {
        return IntStream.range(0, questions)
                .filter(i -> to(i).isEmpty())
                .boxed()
                .toList();
    }

    /** Answered questions, of all. */
    public int given() {
        return (int) answers.stream().filter(one -> !one.isEmpty()).count();
    }
}
