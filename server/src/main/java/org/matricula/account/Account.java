package org.matricula.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A person who can sign in. Everybody may learn, so the id is a learner's id too.
 *
 * @param locale         language tag (BCP 47), for example {@code en-GB}
 * @param timeZone       id of the IANA database, for example {@code Europe/London}
 * @param primaryAddress where mail to this person goes; always verified
 */
public record Account(UUID id, String name, String locale, String timeZone, String primaryAddress, Instant createdAt) {

    public Locale language() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
