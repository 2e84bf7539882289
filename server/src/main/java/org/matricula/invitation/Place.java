package org.matricula.invitation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.matricula.platform.Refusal;

/** Where a page of a list ends: what its last row is sorted by, as text, and its id. */
record Place(String value, UUID id) {

    private static final char PARTING = '\n';

    /** @throws Refusal if nobody was given it */
    static Place read(String written) {
        try {
            var place = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var parting = place.lastIndexOf(PARTING);
            return new Place(place.substring(0, parting), UUID.fromString(place.substring(parting + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unknown();
        }
    }

    static Refusal unknown() {
        return new Refusal("invitation.list.no-such-page");
    }

    /** For whoever asks for the next page. */
    String written() {
        var place = value + PARTING + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
