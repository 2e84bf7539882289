package org.matricula.coaching.web;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.OfferDetails;
import org.matricula.coaching.Region;
import org.matricula.coaching.Topic;
import org.matricula.platform.Invalid;

/**
 * An offer as it was typed: topics one a line, in a field for each kind; languages and regions by
 * their codes.
 *
 * @param version what the editor saw; 0 for a new one
 */
public record OfferForm(
        String title,
        String text,
        String programme,
        String career,
        String success,
        String languages,
        String sender,
        String regions,
        String hold,
        Integer version) {

    private static final int NO_NUMBER = -1;

    public OfferForm(
            @Nullable String title,
            @Nullable String text,
            @Nullable String programme,
            @Nullable String career,
            @Nullable String success,
            @Nullable String languages,
            @Nullable String sender,
            @Nullable String regions,
            @Nullable String hold,
            @Nullable Integer version) {
        this.title = requireNonNullElse(title, "").strip();
        this.text = requireNonNullElse(text, "").strip();
        this.programme = requireNonNullElse(programme, "");
        this.career = requireNonNullElse(career, "");
        this.success = requireNonNullElse(success, "");
        this.languages = requireNonNullElse(languages, "");
        this.sender = requireNonNullElse(sender, "").strip();
        this.regions = requireNonNullElse(regions, "");
        this.hold = requireNonNullElse(hold, "").strip();
        this.version = requireNonNullElse(version, 0);
    }

    static OfferForm of(Offer offer) {
        return new OfferForm(
                offer.title(),
                offer.text(),
                lines(offer.topics(), Topic.Kind.PROGRAMME),
                lines(offer.topics(), Topic.Kind.CAREER),
                lines(offer.topics(), Topic.Kind.SUCCESS),
                offer.languages().stream().map(Locale::toLanguageTag).collect(joining(", ")),
                offer.senderName(),
                codes(offer.regions()),
                String.valueOf(offer.holdDays()),
                offer.version());
    }

    /** The topics typed for a kind. */
    public String topics(Topic.Kind kind) {
        return switch (kind) {
            case PROGRAMME -> programme;
            case CAREER -> career;
            case SUCCESS -> success;
        };
    }

    /** @throws Invalid naming {@code regions}; the rest is for the offer to check */
    OfferDetails read() {
        return new OfferDetails(
                title,
                text,
                Arrays.stream(Topic.Kind.values())
                        .flatMap(kind -> topics(kind)
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .map(line -> new Topic(kind, line)))
                        .toList(),
                words(languages).map(Locale::forLanguageTag).distinct().toList(),
                sender,
                readRegions(),
                hold.matches("\\d{1,5}") ? Integer.parseInt(hold) : NO_NUMBER);
    }

    private Set<Region> readRegions() {
        try {
            return words(regions)
                    .map(code -> new Region(code.toUpperCase(Locale.ROOT)))
                    .collect(toUnmodifiableSet());
        } catch (IllegalArgumentException unknown) {
            throw Invalid.field("regions", "coaching.offer.regions.unknown");
        }
    }

    /** As people separate them. */
    private static Stream<String> words(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+")).filter(word -> !word.isEmpty());
    }

    static String codes(Set<Region> regions) {
        return regions.stream().map(Region::code).sorted().collect(joining(", "));
    }

    static String lines(List<Topic> topics, Topic.Kind kind) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind)
                .map(Topic::title)
                .collect(joining("\n"));
    }
}
