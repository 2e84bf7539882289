package org.matricula.coaching.crisis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words that come with Matricula, by language. */
public final class DefaultWords {

    /** The languages there are words in. A provider may add words in them; whatever language they are of, all are looked for. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final Map<Locale, List<String>> ALL =
            Map.of(LANGUAGES.getFirst(), read(LANGUAGES.getFirst()), LANGUAGES.getLast(), read(LANGUAGES.getLast()));

    private DefaultWords() {}

    /** In the order of the file; none for a language without words. */
    public static List<String> in(Locale language) {
        return ALL.getOrDefault(language, List.of());
    }

    /** One a line; lines that begin with a number sign are for the reader. */
    static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .toList();
    }

    private static List<String> read(Locale language) {
        try (var file = DefaultWords.class.getResourceAsStream("words-" + language + ".txt")) {
            return lines(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
