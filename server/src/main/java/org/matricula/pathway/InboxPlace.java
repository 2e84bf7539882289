package org.matricula.pathway;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.matricula.platform.Refusal;

/** Where a page of the inbox ends. */
record InboxPlace(Instant sentAt, UUID id) {

    private static final char PARTING = '_';

    static InboxPlace after(Application application) {
        return new InboxPlace(application.sentAt(), application.id());
    }

    /** @throws Refusal if nobody was given it */
    static InboxPlace read(String written) {
        try {
            var parting = written.indexOf(PARTING);
            return new InboxPlace(
                    Instant.parse(written.substring(0, parting)), UUID.fromString(written.substring(parting + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refusal("pathway.inbox.no-such-page");
        }
    }

    String written() {
        return sentAt.toString() + PARTING + id;
    }
}
