package org.matricula.coaching.web;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.OfferDetails;
import org.matricula.coaching.Region;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.Topic;
import org.matricula.coaching.Wording;
import org.matricula.platform.Invalid;

/** What providers offer in coaching, as programs send and read it. */
final class CoachingJson {

    private static final int NO_NUMBER = -1;

    private CoachingJson() {}

    /**
     * An offer. {@code partner} and {@code summary} are those of the wording published last; {@code programmes} are slugs;
     * {@code version} has to be sent with a change.
     */
    record OfferJson(
            UUID id,
            String title,
            String text,
            List<Topic> topics,
            List<String> languages,
            String partner,
            String sender,
            List<String> regions,
            int holdDays,
            List<SummaryField> summary,
            boolean open,
            int version,
            List<String> programmes) {

        static OfferJson of(Offer offer, List<String> programmes) {
            return new OfferJson(
                    offer.id(),
                    offer.title(),
                    offer.text(),
                    offer.topics(),
                    offer.languages().stream().map(Locale::toLanguageTag).toList(),
                    offer.partner(),
                    offer.senderName(),
                    offer.regions().stream().map(Region::code).sorted().toList(),
                    offer.holdDays(),
                    offer.summary().stream().sorted().toList(),
                    offer.open(),
                    offer.version(),
                    programmes);
        }
    }

    /** As it is sent; {@code version} is left out where there is none yet. */
    record SentOffer(
            @Nullable String title,
            @Nullable String text,
            @Nullable List<SentTopic> topics,
            @Nullable List<String> languages,
            @Nullable String sender,
            @Nullable List<String> regions,
            @Nullable Integer holdDays,
            @Nullable Integer version) {

        OfferDetails read() {
            return new OfferDetails(
                    given(title),
                    given(text),
                    list(topics).stream().map(SentTopic::read).toList(),
                    list(languages).stream().map(Locale::forLanguageTag).toList(),
                    given(sender),
                    regions(list(regions)),
                    requireNonNullElse(holdDays, NO_NUMBER));
        }

        private static Set<Region> regions(List<String> codes) {
            try {
                return codes.stream().map(Region::new).collect(toUnmodifiableSet());
            } catch (IllegalArgumentException unknown) {
                throw Invalid.field("regions", "coaching.offer.regions.unknown");
            }
        }
    }

    /** {@code kind} is PROGRAMME, CAREER or SUCCESS. */
    record SentTopic(@Nullable String kind, @Nullable String title) {

        Topic read() {
            return new Topic(oneOf(Topic.Kind.values(), given(kind), "topics"), given(title));
        }
    }

    /** The slugs of all programmes that coaching comes with. */
    record SentProgrammes(@Nullable List<String> programmes) {

        List<String> slugs() {
            return list(programmes);
        }
    }

    /** One version; {@code publishedAt} is null in the draft. {@code texts} are by language. */
    record WordingJson(
            int version,
            Map<String, String> texts,
            boolean material,
            String partner,
            List<SummaryField> summary,
            @Nullable Instant publishedAt) {

        static WordingJson of(Wording wording) {
            return new WordingJson(
                    wording.version(),
                    wording.texts().entrySet().stream()
                            .collect(toMap(one -> one.getKey().toLanguageTag(), Map.Entry::getValue)),
                    wording.material(),
                    wording.terms().partner(),
                    wording.terms().summary().stream().sorted().toList(),
                    wording.publishedAt());
        }
    }

    /** {@code texts} are by language. */
    record SentWording(
            @Nullable Map<String, String> texts,
            @Nullable Boolean material,
            @Nullable String partner,
            @Nullable List<String> summary) {

        Map<Locale, String> read() {
            return (texts == null ? Map.<String, String>of() : texts)
                    .entrySet().stream()
                            .collect(toMap(one -> Locale.forLanguageTag(one.getKey()), Map.Entry::getValue));
        }

        boolean isMaterial() {
            return Boolean.TRUE.equals(material);
        }

        Wording.Terms terms() {
            return new Wording.Terms(
                    given(partner).strip(),
                    list(summary).stream()
                            .map(name -> oneOf(SummaryField.values(), name, "summary"))
                            .collect(toUnmodifiableSet()));
        }
    }

    private static String given(@Nullable String sent) {
        return requireNonNullElse(sent, "");
    }

    private static <T> List<T> list(@Nullable List<T> sent) {
        return requireNonNullElse(sent, List.of());
    }

    private static <T extends Enum<T>> T oneOf(T[] values, String name, String field) {
        for (var value : values) if (value.name().equals(name)) return value;
        throw Invalid.field(field, "coaching.offer.unknown-word", name);
    }
}
