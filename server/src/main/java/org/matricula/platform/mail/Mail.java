package org.matricula.platform.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in plain text.
 *
 * @param organisationId whose mail it is; null for the platform's own
 * @param fromName       the display name; the address is the operator's, the same for all mail (*Rules for everything*, 6)
 * @param replyTo        the organisation's contact
 */
public record Mail(
        @Nullable UUID organisationId,
        String to,
        @Nullable String fromName,
        @Nullable String replyTo,
        String subject,
        String body) {

    /** A mail of the platform itself. */
    public static Mail of(String to, String subject, String body) {
        return new Mail(null, to, null, null, subject, body);
    }
}
