package org.matricula.openbadges;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A document as its host gave it.
 *
 * @param address where it was in the end, behind any redirects
 * @param mediaType in lower case without parameters, e.g. {@code application/json}; empty where the host doesn't say
 * @param fresh how long it may be used again without asking, as the host says; null where it doesn't say
 */
public record Fetched(
        URI address,
        String mediaType,
        byte[] body,
        @Nullable Duration fresh) {

    /** One that is at hand and always fresh. */
    public static Fetched local(URI address, byte[] body) {
        return new Fetched(address, "", body, null);
    }
}
