package org.matricula.platform.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The message catalogues: files {@code messages/MODULE.properties} in British English and
 * {@code messages/MODULE_LANGUAGE.properties} in others, UTF-8, in ICU message format (plurals and choices).
 * The locale {@link #PSEUDO} shows every message with accents, so that a test finds text that is in no catalogue.
 */
public final class Messages {

    public static final Locale DEFAULT = Locale.UK;
    public static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    private final Map<String, Map<String, String>> patterns;
    private final Map<FormatKey, Sentence> sentences = new ConcurrentHashMap<>();

    private record FormatKey(String key, Locale locale, String zone) {}

    /** A sentence ready to be said. Most have nothing to fill in, and formatting those would be a page's main work. */
    private interface Sentence {

        String with(Object... arguments);

        static Sentence of(MessageFormat format) {
            if (format.getArgumentNames().isEmpty()) {
                var text = format.format(new Object[0]);
                return arguments -> text;
            }
            // ICU's formats are not safe for several threads at once.
            Sentence full = arguments -> ((MessageFormat) format.clone()).format(arguments);
            return PlainSentence.of(format)
                    .<Sentence>map(
                            plain -> arguments -> plain.fits(arguments) ? plain.with(arguments) : full.with(arguments))
                    .orElse(full);
        }
    }

    private Messages(Map<String, Map<String, String>> patterns) {
        this.patterns = patterns;
    }

    /** Reads all catalogues on the class path. */
    public static Messages load() {
        var patterns = new HashMap<String, Map<String, String>>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                patterns.computeIfAbsent(languageOf(file), language -> new HashMap<>())
                        .putAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(patterns);
    }

    /** The sentence in the reader's language, else in English; the key itself if no catalogue has it. */
    public String get(Locale locale, java.util.TimeZone zone, String key, Object... arguments) {
        var pattern = pattern(locale, key);
        if (pattern == null) return key;
        return sentences
                .computeIfAbsent(new FormatKey(key, locale, zone.getID()), id -> Sentence.of(format(pattern, id)))
                .with(arguments);
    }

    MessageFormat format(Locale locale, java.util.TimeZone zone, String key) {
        return format(String.valueOf(pattern(locale, key)), new FormatKey(key, locale, zone.getID()));
    }

    /** All keys of the English catalogues. */
    public Set<String> keys() {
        return patterns.getOrDefault("", Map.of()).keySet();
    }

    /** The languages there are catalogues in. */
    public Set<String> languages() {
        return patterns.keySet();
    }

    private @Nullable String pattern(Locale locale, String key) {
        var translated = patterns.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        var pattern = translated != null
                ? translated
                : patterns.getOrDefault("", Map.of()).get(key);
        return pattern != null && locale.equals(PSEUDO) ? PseudoLocale.accented(pattern) : pattern;
    }

    private static MessageFormat format(String pattern, FormatKey id) {
        var format = new MessageFormat(pattern, id.locale().equals(PSEUDO) ? DEFAULT : id.locale());
        for (var part : format.getFormats()) {
            if (part instanceof com.ibm.icu.text.DateFormat date) date.setTimeZone(TimeZone.getTimeZone(id.zone()));
        }
        return format;
    }

    private static String languageOf(Resource file) {
        var name = String.valueOf(file.getFilename()).replace(".properties", "");
        var underscore = name.indexOf('_');
        return underscore < 0 ? "" : name.substring(underscore + 1);
    }

    private static Map<String, String> read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var entries = new HashMap<String, String>();
        properties.forEach((key, value) -> entries.put((String) key, (String) value));
        return entries;
    }
}
