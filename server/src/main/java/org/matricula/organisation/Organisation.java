package org.matricula.organisation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.mail.Mail;

/**
 * A tenant: it may provide courses, invite learners, issue credentials, receive records, employ, or coach.
 *
 * @param slug         its name in addresses; never changes
 * @param description  Markdown, for visitors
 * @param website      an http or https address
 * @param contactEmail where answers to its mail go
 * @param locale       language tag of what it writes to people it doesn't know yet
 * @param timeZone     id of the zone whose calendar its expiries follow (*Rules for everything*, 3)
 * @param accent       {@code #rrggbb} as chosen; {@link Brand} says what pages show
 */
public record Organisation(
        UUID id,
        String slug,
        String name,
        String description,
        @Nullable String website,
        @Nullable String contactEmail,
        String locale,
        String timeZone,
        @Nullable String accent,
        Instant createdAt) {

    /** The address of its staff's pages, without a slash at its end. */
    public String path() {
        return "/o/" + slug;
    }

    /** The stylesheet of its pages, for the layout; null where the platform's own colours are used. */
    public @Nullable String brandPath() {
        return accent == null ? null : path() + "/brand.css?v=" + accent.substring(1);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Locale language() {
        return Locale.forLanguageTag(locale);
    }

    /** A mail in its name; answers go to its contact (*Rules for everything*, 6). */
    public Mail mail(String to, String subject, String body) {
        return new Mail(id, to, name, contactEmail, subject, body);
    }
}
