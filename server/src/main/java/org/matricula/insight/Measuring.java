package org.matricula.insight;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was counted of a programme, for one reader at one time. */
record Measuring(
        Map<UUID, List<Cohort>> cohorts,
        Map<UUID, List<StepTime>> times,
        ZoneId calendar,
        Instant now,
        boolean seesPeople) {

    /** @param measuredId the pathway's id, or the programme's */
    WayMeasures of(UUID measuredId) {
        return WayMeasures.of(
                cohorts.getOrDefault(measuredId, List.of()),
                times.getOrDefault(measuredId, List.of()),
                calendar,
                now,
                seesPeople);
    }
}
