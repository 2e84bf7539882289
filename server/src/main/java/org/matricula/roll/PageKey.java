package org.matricula.roll;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.MasterKey;

/**
 * The last row of a page: what it is sorted by, as PostgreSQL writes it, and its ids. Names and addresses are such
 * values, so the key is sealed: it stands in addresses of pages, which others keep.
 *
 * @param order whose it is; good for no other
 * @param value null in the stretch of rows that have none
 * @param run   null in lists that have one row per learner
 */
record PageKey(
        String order,
        @Nullable String value,
        UUID id,
        @Nullable UUID run) {

    private static final String SEPARATOR = "\u001f";
    private static final int PARTS = 4;

    String sealed(MasterKey key) {
        var text = String.join(
                SEPARATOR, order, id.toString(), run == null ? "" : run.toString(), value == null ? "" : "=" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws Invalid if it isn't one of ours, or of another order */
    static PageKey open(String sealed, String order, MasterKey key) {
        try {
            var parts = new String(key.open(Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8)
                    .split(SEPARATOR, PARTS);
            if (!parts[0].equals(order)) throw unknown();
            return new PageKey(
                    order,
                    parts[3].isEmpty() ? null : parts[3].substring(1),
                    UUID.fromString(parts[1]),
                    parts[2].isEmpty() ? null : UUID.fromString(parts[2]));
        } catch (RuntimeException unreadable) {
            throw unknown();
        }
    }

    private static Invalid unknown() {
        return Invalid.field("after", "roll.after-unknown");
    }
}
