package org.matricula.catalogue.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One question of a quiz or test. {@code prompt} and {@code explanation} are Markdown; the explanation is shown after
 * the answer. A question is right or wrong as a whole: {@code points} or nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.SingleChoice.class, name = "SINGLE"),
    @JsonSubTypes.Type(value = Question.MultipleChoice.class, name = "MULTIPLE"),
    @JsonSubTypes.Type(value = Question.Numeric.class, name = "NUMERIC"),
    @JsonSubTypes.Type(value = Question.ShortText.class, name = "TEXT")
})
public sealed interface Question {

    String prompt();

    int points();

    String explanation();

    /** @param given what was entered: the indexes of choices from 0, or the one number or text; none if left open */
    boolean isRight(List<String> given);

    static int points(Collection<Question> questions) {
        return questions.stream().mapToInt(Question::points).sum();
    }

    /** One of those to choose from. */
    record Choice(String text, boolean right) {}

    /** Exactly one choice is right. */
    record SingleChoice(String prompt, int points, String explanation, List<Choice> choices) implements Question {
        @Override
        public boolean isRight(List<String> given) {
            return rightOnes(choices).equals(Set.copyOf(given)) && given.size() == 1;
        }
    }

    /** All right choices and no wrong one have to be chosen. */
    record MultipleChoice(String prompt, int points, String explanation, List<Choice> choices) implements Question {
        @Override
        public boolean isRight(List<String> given) {
            return rightOnes(choices).equals(new TreeSet<>(given));
        }
    }

    /** A number at most {@code tolerance} away from {@code answer}; a comma may stand for the decimal point. */
    record Numeric(String prompt, int points, String explanation, BigDecimal answer, BigDecimal tolerance)
            implements Question {
        @Override
        public boolean isRight(List<String> given) {
            return given.size() == 1 && isNear(given.getFirst().strip().replace(',', '.'));
        }

        private boolean isNear(String number) {
            return number.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
                    && new BigDecimal(number).subtract(answer).abs().compareTo(tolerance) <= 0;
        }
    }

    /** One of the accepted words, whatever the case, accents' encoding and spacing. */
    record ShortText(String prompt, int points, String explanation, List<String> accepted) implements Question {
        @Override
        public boolean isRight(List<String> given) {
            return given.size() == 1
                    && accepted.stream().map(ShortText::plain).anyMatch(plain(given.getFirst())::equals);
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .strip()
                    .replaceAll("\\s+", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }

    private static Set<String> rightOnes(List<Choice> choices) {
        return IntStream.range(0, choices.size())
                .filter(index -> choices.get(index).right())
                .mapToObj(Integer::toString)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
