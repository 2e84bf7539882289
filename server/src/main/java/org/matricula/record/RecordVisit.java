package org.matricula.record;

import java.time.Instant;
import org.matricula.platform.web.VisitOrigin;

/** That a link was opened in this minute, how often, and by what kind of thing. By whom is not known. */
public record RecordVisit(Instant minute, VisitOrigin origin, int times) {}
