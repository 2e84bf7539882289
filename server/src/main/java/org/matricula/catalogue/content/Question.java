package org.matricula.catalogue.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** What a number may have before and after the point. */
    int DIGITS = 30;

    String prompt();

    int points();

    String explanation();

    /** @param given what was entered: the indexes of choices from 0, or the one number or text; none if left open */
    boolean isRight(List<String> given);

    static int points(Collection<Question> questions) {
        return questions.stream().mapToInt(Question::points).sum();
    }

    /** One of those to choose from. */
    record Choice(String text, boolean right) {
        public Choice {
            text = orEmpty(text);
        }
    }

    /** Exactly one choice is right. */
    record SingleChoice(String prompt, int points, String explanation, List<Choice> choices) implements Question {
        public SingleChoice {
            prompt = orEmpty(prompt);
            explanation = orEmpty(explanation);
            choices = orNone(choices);
        }

        @Override
        public boolean isRight(List<String> given) {
            return rightOnes(choices).equals(Set.copyOf(given)) && given.size() == 1;
        }
    }

    /** All right choices and no wrong one have to be chosen. */
    record MultipleChoice(String prompt, int points, String explanation, List<Choice> choices) implements Question {
        public MultipleChoice {
            prompt = orEmpty(prompt);
            explanation = orEmpty(explanation);
            choices = orNone(choices);
        }

        @Override
        public boolean isRight(List<String> given) {
            return rightOnes(choices).equals(new TreeSet<>(given));
        }
    }

    /**
     * A number at most {@code tolerance} away from {@code answer}; a comma may stand for the decimal point. A draft may
     * have no answer yet.
     */
    record Numeric(
            String prompt,
            int points,
            String explanation,
            @Nullable BigDecimal answer,
            BigDecimal tolerance) implements Question {
        public Numeric {
            prompt = orEmpty(prompt);
            explanation = orEmpty(explanation);
            answer = plain(answer);
            tolerance = tolerance == null ? BigDecimal.ZERO : Objects.requireNonNull(plain(tolerance));
        }

        @Override
        public boolean isRight(List<String> given) {
            return given.size() == 1 && isNear(given.getFirst().strip().replace(',', '.'));
        }

        private boolean isNear(String number) {
            return answer != null
                    && number.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
                    && new BigDecimal(number).subtract(answer).abs().compareTo(tolerance) <= 0;
        }
    }

    /** One of the accepted words, whatever the case, accents' encoding and spacing. */
    record ShortText(String prompt, int points, String explanation, List<String> accepted) implements Question {
        public ShortText {
            prompt = orEmpty(prompt);
            explanation = orEmpty(explanation);
            accepted = orNone(accepted);
        }

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

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** 9.810 and 9.81 are the same answer. @throws IllegalArgumentException if it has more than 30 digits on a side */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) return null;
        var plain = number.stripTrailingZeros();
        if (plain.scale() > DIGITS || (long) plain.precision() - plain.scale() > DIGITS)
            throw new IllegalArgumentException("Too many digits");
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Set<String> rightOnes(List<Choice> choices) {
        return IntStream.range(0, choices.size())
                .filter(index -> choices.get(index).right())
                .mapToObj(Integer::toString)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
