package org.matricula.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;

/**
 * A learner's record of a programme: a row for each requirement.
 *
 * @param certificate the programme's own certificate; null if it was not earned
 * @param updatedAt   when the latest of what it says happened
 * @param achievements by which the programme and its courses are recognised, as far as they exist yet
 */
public record ProgrammeRecord(
        RecordSummary summary,
        List<RecordSection> sections,
        @Nullable CompletedProgramme certificate,
        Instant updatedAt,
        Collection<Achievement> achievements) {

    public ProgrammeRecord {
        sections = List.copyOf(sections);
        achievements = List.copyOf(achievements);
    }

    public List<RecordRow> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }
}
