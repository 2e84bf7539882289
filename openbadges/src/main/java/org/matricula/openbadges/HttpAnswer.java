package org.matricula.openbadges;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What came back over one connection; {@code headers} by names in lower case. The body is empty but for status 200. */
record HttpAnswer(URI address, int status, Map<String, String> headers, byte[] body) {

    static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=\"?(\\d{1,9})");

    /** Where it sends the asker (RFC 9110, 15.4); empty for other answers. */
    Optional<URI> elsewhere() {
        var moved = switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
        if (!moved) return Optional.empty();
        try {
            return Optional.of(address.resolve(headers.getOrDefault("location", "?bad address")));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reason.RESPONSE_REFUSED, e, address.toString(), "redirect without an address");
        }
    }

    /** @throws RefusedException unless it is a document of the kind wanted */
    Fetched document(Wanted wanted) {
        if (status != OK) throw refusal();
        var type = mediaType();
        if (wanted.refuses(type)) throw new RefusedException(Reason.RESPONSE_REFUSED, address.toString(), type);
        return new Fetched(address, type, body, fresh());
    }

    /** A host in trouble may answer later; one that refuses has answered. */
    private RefusedException refusal() {
        var named = address.toString();
        if (status == NOT_FOUND) return new RefusedException(Reason.NOT_FOUND, named);
        if (status == GONE) return new RefusedException(Reason.GONE, named);
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS) {
            return new RefusedException(Reason.UNREACHABLE, named);
        }
        return new RefusedException(Reason.RESPONSE_REFUSED, named, "status " + status);
    }

    private String mediaType() {
        return headers.getOrDefault("content-type", "").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    /** RFC 9111, 5.2.2. */
    private @Nullable Duration fresh() {
        var control = headers.getOrDefault("cache-control", "").toLowerCase(Locale.ROOT);
        if (control.contains("no-store") || control.contains("no-cache")) return Duration.ZERO;
        var age = MAX_AGE.matcher(control);
        return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : null;
    }
}
