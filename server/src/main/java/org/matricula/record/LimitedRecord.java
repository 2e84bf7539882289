package org.matricula.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.record.CourseAttempt.Outcome;

/**
 * A record without what its learner doesn't show. It is taken out of the record itself, so that no page, document or
 * answer made of it can tell. Reasons of revocations are never shown to others.
 */
record LimitedRecord(RecordFields fields) {

    ProgrammeRecord of(ProgrammeRecord whole) {
        return new ProgrammeRecord(
                whole.summary(),
                whole.sections().stream().map(this::section).toList(),
                whole.certificate() == null ? null : certificate(whole.certificate()),
                whole.updatedAt());
    }

    private CompletedProgramme certificate(CompletedProgramme one) {
        return new CompletedProgramme(one.earnedAt(), one.revokedAt(), null, credential(one.credential()));
    }

    private RecordSection section(RecordSection section) {
        return new RecordSection(
                section.title(),
                section.required(),
                section.met(),
                section.rows().stream().map(this::row).toList());
    }

    private RecordRow row(RecordRow row) {
        return new RecordRow(
                row.requirement(),
                row.courses(),
                row.earned() == null ? null : earned(row.earned()),
                fields.attempts() ? row.attempts().stream().map(this::attempt).toList() : List.of());
    }

    private EarnedGrade earned(EarnedGrade one) {
        return new EarnedGrade(
                one.course(),
                one.run(),
                fields.grades() ? one.result() : null,
                fields.grades() ? one.percentage() : null,
                one.earnedAt(),
                one.revokedAt(),
                null,
                credential(one.credential()));
    }

    private CourseAttempt attempt(CourseAttempt one) {
        if (fields.grades()) return one;
        var outcome = switch (one.outcome()) {
            case DISTINCTION, PASS, FAIL -> Outcome.TAKEN;
            case UNDECIDED, RUNNING, AHEAD, WITHDRAWN, AUDITED, TAKEN -> one.outcome();
        };
        return new CourseAttempt(one.course(), one.run(), outcome, null, one.at());
    }

    private @Nullable RecordedCredential credential(@Nullable RecordedCredential one) {
        return fields.credentials() ? one : null;
    }
}
