package org.matricula.progress;

import java.util.List;
import org.matricula.enrolment.PlaceKey;

/**
 * Learners whom an organisation follows got further in a run, earned its certificate or lost it. Published in the
 * transaction that changes it, one event per batch; never for learners nobody follows.
 */
public record ProgressChanged(List<PlaceKey> places) {

    public ProgressChanged {
        places = List.copyOf(places);
    }
}
