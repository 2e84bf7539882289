package org.matricula.pathway.web;

import java.time.Instant;
import java.util.List;
import org.matricula.record.ShownSnapshot;

/**
 * One of several records that a learner sent for an application.
 *
 * @param number from 1, the oldest first
 * @param latest what is decided about
 * @param news   titles of the requirements that say something else than in the version before; of the first none
 * @param shown  with its checks made now
 */
public record ReceivedVersion(int number, Instant sentAt, boolean latest, List<String> news, ShownSnapshot shown) {

    /** Below the page of the application. */
    public String path(String application) {
        return application + "/versions/" + number;
    }
}
