package org.matricula.learningmanager.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.roll.Roll;
import org.springframework.stereotype.Component;

/** How many joined a run through an organisation, those who left among them: the rows of the enrolled tab. */
@Component
class EnrolledCounts {

    private final Roll roll;

    EnrolledCounts(Roll roll) {
        this.roll = roll;
    }

    int of(UUID organisationId, UUID runId) {
        var tally = roll.tallies(organisationId, List.of(runId)).get(runId);
        return tally == null ? 0 : tally.enrolled();
    }

    /** By run; runs without anybody are absent. */
    Map<UUID, Integer> of(UUID organisationId) {
        return roll.tallies(organisationId).entrySet().stream()
                .filter(one -> one.getValue().enrolled() > 0)
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().enrolled()));
    }
}
