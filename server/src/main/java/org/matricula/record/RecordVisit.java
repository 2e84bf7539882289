package org.matricula.record;

import java.time.Instant;

/** That a link was opened in this minute, how often, and by what kind of thing. By whom is not known. */
public record RecordVisit(Instant minute, VisitOrigin origin, int times) {}
