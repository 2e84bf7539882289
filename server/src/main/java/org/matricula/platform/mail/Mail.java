package org.matricula.platform.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in plain text.
 *
 * @param organisationId whose mail it is; null for the platform's own
 * @param fromName       the display name; the address is the operator's, the same for all mail (*Rules for everything*, 6)
 * @param replyTo        the organisation's contact
 * @param unsubscribe    an address that ends such mail by a POST alone (RFC 8058); null where there is nothing to end
 * @param calendar       an iCalendar object (RFC 5545) for the reader's calendar, which travels as RFC 6047 says; null for none
 */
public record Mail(
        @Nullable UUID organisationId,
        String to,
        @Nullable String fromName,
        @Nullable String replyTo,
        String subject,
        String body,
        @Nullable String unsubscribe,
        @Nullable String calendar) {

    public Mail(
            @Nullable UUID organisationId,
            String to,
            @Nullable String fromName,
            @Nullable String replyTo,
            String subject,
            String body) {
        this(organisationId, to, fromName, replyTo, subject, body, null, null);
    }

    /** The same, ended with one click at this address. */
    public Mail endedAt(String address) {
        return new Mail(organisationId, to, fromName, replyTo, subject, body, address, calendar);
    }

    /** The same with an entry for the reader's calendar. */
    public Mail carrying(String calendar) {
        return new Mail(organisationId, to, fromName, replyTo, subject, body, unsubscribe, calendar);
    }

    /** A mail of the platform itself. */
    public static Mail of(String to, String subject, String body) {
        return new Mail(null, to, null, null, subject, body);
    }
}
