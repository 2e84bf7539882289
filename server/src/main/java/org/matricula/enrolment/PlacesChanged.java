package org.matricula.enrolment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places that came through an organisation were taken, left, taken again, moved or put on another track. Published in
 * the transaction that changes them, one event per batch; not for learners' own places, nor for those a provider brought
 * from another platform.
 *
 * @param through the organisation through which the learners just came, also if they had these places before; null if
 *                something else happened
 */
public record PlacesChanged(List<PlaceKey> places, @Nullable UUID through) {

    public PlacesChanged {
        places = List.copyOf(places);
    }
}
