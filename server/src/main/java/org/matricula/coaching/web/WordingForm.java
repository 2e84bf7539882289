package org.matricula.coaching.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.matricula.coaching.Offer;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.Wording;
import org.matricula.organisation.Organisation;
import org.springframework.util.MultiValueMap;

/**
 * A wording as it was typed.
 *
 * @param texts by language, in the offer's order; empty where nothing was typed
 */
public record WordingForm(Map<Locale, String> texts, String partner, Set<SummaryField> summary, boolean material) {

    /** The name of the field with the text in this language. */
    public static String field(Locale language) {
        return "text-" + language.toLanguageTag();
    }

    static WordingForm of(Offer offer, Wording wording) {
        var texts = new LinkedHashMap<Locale, String>();
        offer.languages()
                .forEach(language -> texts.put(language, wording.texts().getOrDefault(language, "")));
        return new WordingForm(texts, wording.terms().partner(), wording.terms().summary(), wording.material());
    }

    static WordingForm fresh(Organisation provider, Offer offer) {
        var texts = new LinkedHashMap<Locale, String>();
        offer.languages().forEach(language -> texts.put(language, Defaults.wording(provider, "")));
        return new WordingForm(texts, "", Set.of(SummaryField.STEPS, SummaryField.LAST_ACTIVE), false);
    }

    static WordingForm of(Offer offer, MultiValueMap<String, String> sent) {
        var texts = new LinkedHashMap<Locale, String>();
        offer.languages().forEach(language -> texts.put(language, first(sent, field(language))));
        return new WordingForm(
                texts,
                first(sent, "partner").strip(),
                Arrays.stream(SummaryField.values())
                        .filter(field -> sent.getOrDefault("summary", List.of()).contains(field.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                sent.containsKey("material"));
    }

    Wording.Terms terms() {
        return new Wording.Terms(partner, summary);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
