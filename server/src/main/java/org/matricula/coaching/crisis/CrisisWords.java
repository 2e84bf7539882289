package org.matricula.coaching.crisis;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that raise a crisis wherever a learner writes them. Only whole words count; capitals, accents,
 * apostrophes, punctuation and letters written twice don't. A {@code *} in a phrase is one word that may stand there or not.
 */
public final class CrisisWords {

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ＇]");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}*]+");
    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1+");
    private static final String ANY_WORD = "*";

    private final @Nullable Pattern any;

    /** @param phrases as people write them */
    public CrisisWords(Collection<String> phrases) {
        var all = phrases.stream()
                .map(CrisisWords::folded)
                .filter(phrase -> !phrase.isEmpty())
                .map(CrisisWords::pattern)
                .collect(joining("|"));
        this.any = all.isEmpty() ? null : Pattern.compile("(?<= )(?:" + all + ")(?= )");
    }

    /** The first of them in a text, as it was understood; empty if there is none. */
    public Optional<String> in(String text) {
        if (any == null) return Optional.empty();
        var found = any.matcher(" " + folded(text.replace(ANY_WORD, " ")) + " ");
        return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
    }

    /** What is left of a text when only its words count. */
    static String folded(String text) {
        var plain = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        var letters =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        var words = BETWEEN_WORDS.matcher(letters).replaceAll(" ");
        return REPEATED.matcher(words).replaceAll("$1").strip();
    }

    private static String pattern(String phrase) {
        return Arrays.stream(phrase.split(" "))
                .map(word -> word.equals(ANY_WORD) ? "(?:\\S+ )?" : Pattern.quote(word) + " ")
                .collect(joining())
                .replaceFirst(" $", "");
    }
}
