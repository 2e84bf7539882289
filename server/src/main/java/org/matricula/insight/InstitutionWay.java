package org.matricula.insight;

import java.time.Instant;
import java.util.List;

/** What an institution sees of a pathway of its own for holders of one programme's record. */
public record InstitutionWay(
        Way way, String programme, String programmeSlug, Figures figures, List<StepTime> times, Instant countedAt) {

    public InstitutionWay {
        times = List.copyOf(times);
    }
}
