package org.matricula.enrolment;

import java.util.List;

/**
 * Places that came through an organisation were taken, left, taken again, moved or put on another track. Published in
 * the transaction that changes them, one event per batch; not for learners' own places, nor for those a provider brought
 * from another platform.
 */
public record PlacesChanged(List<PlaceKey> places) {

    public PlacesChanged {
        places = List.copyOf(places);
    }
}
