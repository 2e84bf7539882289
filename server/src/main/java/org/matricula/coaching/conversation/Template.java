package org.matricula.coaching.conversation;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.sms.Text;

/**
 * Something that coaches write again and again, with gaps for what differs.
 *
 * @param coachId whose own it is; null for one that all coaches of the offer have
 * @param body    with placeholders in braces
 */
public record Template(UUID id, UUID offerId, @Nullable UUID coachId, String name, String language, String body) {

    public static final int LONGEST_NAME = 60;

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public boolean isOwn() {
        return coachId != null;
    }

    /** @throws Invalid naming what is missing or too long, and a placeholder that nobody knows */
    Template checked() {
        var tag = locale();
        new Invalid.Collector()
                .check(!name.isBlank(), "name", "coaching.template.name-missing")
                .check(name.length() <= LONGEST_NAME, "name", "coaching.offer.too-long", LONGEST_NAME)
                .check(!tag.getLanguage().isEmpty(), "language", "coaching.template.language")
                .check(!body.isBlank(), "body", "coaching.message.empty")
                .check(body.length() <= Text.LONGEST, "body", "coaching.message.too-long", Text.LONGEST)
                .orThrow();
        new Wanting(body).placeholders("body");
        return this;
    }
}
