package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.matricula.catalogue.content.Limits;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.Question.Choice;
import org.matricula.organisation.Organisation;

/**
 * What can be told of a question by the answers it got: how many choices there are at least, and which are right if
 * anybody ever found them. The question itself is not part of an export.
 */
final class QuestionShape {

    private static final Pattern CHOICES = Pattern.compile("\\d{1,2}(\\s*,\\s*\\d{1,2})*");
    private static final int FEWEST_CHOICES = 2;
    private static final int LONGEST_WORD = 400;

    private final Set<String> words = new LinkedHashSet<>();
    private Set<Integer> right = Set.of();
    private int choices = FEWEST_CHOICES;
    private boolean isText;
    private boolean isMultiple;

    /** One answer: choices by number, as "2" or "1,3", else words. */
    void take(String response, boolean isRight) {
        if (response.isEmpty()) return;
        var chosen = choices(response);
        if (chosen.isEmpty()) {
            isText = true;
            if (isRight && words.size() < Limits.CHOICES && response.length() <= LONGEST_WORD) words.add(response);
            return;
        }
        choices = Math.min(
                Limits.CHOICES,
                Math.max(choices, chosen.stream().mapToInt(i -> i).max().orElse(0)));
        if (chosen.size() > 1) isMultiple = true;
        if (isRight && right.isEmpty()) right = chosen;
    }

    /** Without a right answer where nobody gave it: publishing asks for it when the question is used again. */
    Question question(int number, Organisation organisation) {
        var prompt = say(organisation, "dataimport.futurelearn.question", number);
        if (isText) return new Question.ShortText(prompt, 1, "", List.copyOf(words));
        var all = IntStream.rangeClosed(1, choices)
                .mapToObj(i -> new Choice(say(organisation, "dataimport.futurelearn.choice", i), right.contains(i)))
                .toList();
        return isMultiple
                ? new Question.MultipleChoice(prompt, 1, "", all)
                : new Question.SingleChoice(prompt, 1, "", all);
    }

    /** As {@link Question#isRight} takes it: choices counted from 0. */
    static List<String> given(String response) {
        if (response.isEmpty()) return List.of();
        var chosen = choices(response);
        return chosen.isEmpty()
                ? List.of(response)
                : chosen.stream().map(i -> Integer.toString(i - 1)).toList();
    }

    /** Empty if these are words, or numbers nobody counts choices with. */
    private static Set<Integer> choices(String response) {
        if (response.length() == 1 && response.charAt(0) > '0' && response.charAt(0) <= '9') {
            // Nearly all are such: they need no pattern.
            return Set.of(response.charAt(0) - '0');
        }
        if (!CHOICES.matcher(response).matches()) return Set.of();
        var chosen = new TreeSet<Integer>();
        Arrays.stream(response.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .forEach(chosen::add);
        return chosen.contains(0) ? Set.of() : chosen;
    }

    private static String say(Organisation organisation, String key, int number) {
        return t(organisation.language(), organisation.zone(), key, number);
    }
}
