package org.matricula.coaching.crisis;

import static java.util.function.Predicate.not;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The words a provider has looked for: those that come with the platform, without what it took out and with what it added.
 * Kept as the difference, so that whatever the platform learns later is looked for too.
 */
@Component
class WatchedWords {

    private final SettingsStore store;

    WatchedWords(SettingsStore store) {
        this.store = store;
    }

    /** Of all languages: nobody says in which one they write. */
    CrisisWords of(UUID offerId) {
        return new CrisisWords(
                byLanguage(offerId).values().stream().flatMap(List::stream).toList());
    }

    Map<Locale, List<String>> byLanguage(UUID offerId) {
        var all = new LinkedHashMap<Locale, List<String>>();
        for (var language : DefaultWords.LANGUAGES) all.put(language, in(offerId, language));
        return all;
    }

    private List<String> in(UUID offerId, Locale language) {
        var changed = store.phrases(offerId, language);
        var usual = DefaultWords.in(language);
        return Stream.concat(
                        usual.stream().filter(phrase -> changed.getOrDefault(phrase, true)),
                        changed.keySet().stream()
                                .filter(phrase -> changed.get(phrase) && !usual.contains(phrase))
                                .sorted())
                .toList();
    }

    void set(UUID offerId, Locale language, List<String> wanted) {
        var usual = DefaultWords.in(language);
        var changed = new HashMap<String, Boolean>();
        wanted.stream().filter(not(usual::contains)).forEach(phrase -> changed.put(phrase, true));
        usual.stream().filter(not(wanted::contains)).forEach(phrase -> changed.put(phrase, false));
        store.setPhrases(offerId, language, changed);
    }
}
