package org.matricula.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record without what its learner doesn't show. It is taken out of the record itself, so that no page, document or
 * answer made of it can tell; only the run of a hidden grade stays, by which attempts are told apart
 * ({@link EarnedGrade#isShown}). Reasons of revocations are never shown to others.
 */
record LimitedRecord(RecordFields fields) {

    ProgrammeRecord of(ProgrammeRecord whole) {
        return new ProgrammeRecord(
                whole.summary(),
                whole.sections().stream().map(this::section).toList(),
                whole.certificate() == null ? null : certificate(whole.certificate()),
                whole.updatedAt(),
                whole.achievements());
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
        return fields.grades() ? one : one.withoutResult();
    }

    private @Nullable RecordedCredential credential(@Nullable RecordedCredential one) {
        return fields.credentials() ? one : null;
    }
}
