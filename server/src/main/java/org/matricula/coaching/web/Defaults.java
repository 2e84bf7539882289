package org.matricula.coaching.web;

import static java.util.stream.Collectors.joining;
import static org.matricula.platform.text.Text.t;

import java.util.Locale;
import java.util.stream.IntStream;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Region;
import org.matricula.organisation.Organisation;

/** What a provider's first offer begins with: the topics that the coaches of seed 001 help with, and words to change. */
final class Defaults {

    private static final int CAREER = 10;
    private static final int SUCCESS = 5;
    private static final int LONGEST_SENDER = 30;

    private Defaults() {}

    static OfferForm offer(Organisation provider) {
        var language = Locale.forLanguageTag(provider.locale()).getLanguage();
        return new OfferForm(
                t("coaching.default.title"),
                t("coaching.default.text", provider.name()),
                t("coaching.default.topic.programme"),
                topics("career", CAREER),
                topics("success", SUCCESS),
                language,
                provider.name()
                        .substring(0, Math.min(LONGEST_SENDER, provider.name().length())),
                OfferForm.codes(Region.UNITED_STATES_AND_TERRITORIES),
                String.valueOf(Offer.USUAL_HOLD_DAYS),
                0);
    }

    /** @param partner empty for the provider's own coaches */
    static String wording(Organisation provider, String partner) {
        return partner.isEmpty()
                ? t("coaching.default.wording-own", provider.name())
                : t("coaching.default.wording", provider.name(), partner);
    }

    private static String topics(String kind, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> t("coaching.default.topic." + kind + "." + number))
                .collect(joining("\n"));
    }
}
