package org.matricula.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A learner's record of a programme: a row for each requirement.
 *
 * @param certificate the programme's own certificate; null if it was not earned
 * @param updatedAt   when the latest of what it says happened
 */
public record ProgrammeRecord(
        RecordSummary summary,
        List<RecordSection> sections,
        @Nullable CompletedProgramme certificate,
        Instant updatedAt) {

    public ProgrammeRecord {
        sections = List.copyOf(sections);
    }

    public List<RecordRow> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }
}
