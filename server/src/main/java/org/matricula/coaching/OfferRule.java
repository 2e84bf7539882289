package org.matricula.coaching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.matricula.platform.Invalid;

/** What an offer may say. */
final class OfferRule {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 20_000;
    static final int MOST_TOPICS = 60;
    /** It stands at the beginning of every text, and a text has 160 characters. */
    static final int LONGEST_SENDER = 30;

    static final int LONGEST_HOLD = 3_660;

    /** Source: ISO 639. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private OfferRule() {}

    /** @throws Invalid with every field that can't be taken */
    static void check(OfferDetails wanted) {
        new Invalid.Collector()
                .check(!wanted.title().isBlank(), "title", "coaching.offer.title.missing")
                .check(wanted.title().length() <= LONGEST_TITLE, "title", "coaching.offer.too-long", LONGEST_TITLE)
                .check(!wanted.text().isBlank(), "text", "coaching.offer.text.missing")
                .check(wanted.text().length() <= LONGEST_TEXT, "text", "coaching.offer.too-long", LONGEST_TEXT)
                .check(wanted.topics().size() <= MOST_TOPICS, "topics", "coaching.offer.topics.many", MOST_TOPICS)
                .check(
                        wanted.topics().stream().allMatch(topic -> topic.title().length() <= LONGEST_TITLE),
                        "topics",
                        "coaching.offer.topics.long",
                        LONGEST_TITLE)
                .check(
                        new HashSet<>(wanted.topics()).size() == wanted.topics().size(),
                        "topics",
                        "coaching.offer.topics.twice")
                .check(!wanted.languages().isEmpty(), "languages", "coaching.offer.languages.missing")
                .check(
                        wanted.languages().stream().allMatch(one -> LANGUAGES.contains(one.getLanguage())),
                        "languages",
                        "coaching.offer.languages.unknown")
                .check(!wanted.senderName().isBlank(), "sender", "coaching.offer.sender.missing")
                .check(
                        wanted.senderName().length() <= LONGEST_SENDER,
                        "sender",
                        "coaching.offer.too-long",
                        LONGEST_SENDER)
                .check(!wanted.regions().isEmpty(), "regions", "coaching.offer.regions.missing")
                .check(
                        wanted.holdDays() >= 0 && wanted.holdDays() <= LONGEST_HOLD,
                        "hold",
                        "coaching.offer.hold.range",
                        LONGEST_HOLD)
                .orThrow();
    }
}
