package org.matricula.discussion;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.matricula.platform.NotFound;

/** Where a list of comments goes on: after the one with these values. Written {@code likes~time~id} in addresses. */
record ThreadKey(int likes, Instant postedAt, UUID id) {

    private static final String SEPARATOR = "~";

    static ThreadKey of(Comment last) {
        return new ThreadKey(last.likes(), last.postedAt(), last.id());
    }

    /** @throws NotFound if it was mistyped */
    static ThreadKey parse(String written) {
        var parts = written.split(SEPARATOR, 3);
        if (parts.length != 3) throw new NotFound();
        try {
            return new ThreadKey(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException mistyped) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return likes + SEPARATOR + postedAt + SEPARATOR + id;
    }
}
