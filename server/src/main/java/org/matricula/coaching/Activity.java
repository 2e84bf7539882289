package org.matricula.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Something a learner did in a course that counts as being active there (*Coaching*, 1). */
public record Activity(Kind kind, Instant at) {

    public enum Kind {
        /** Joined on, or was upgraded to, a verified track. */
        ENROLLED,
        VISITED,
        COMPLETED,
        TESTED,
        COMMENTED
    }

    LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
