package org.matricula.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out of a record what isn't shown. The reasons of revocations never are: they are the issuer's and the learner's. */
final class StatementWriter {

    private final StatedRecord stated;
    private final RecordFields fields;

    StatementWriter(StatedRecord stated) {
        this.stated = stated;
        this.fields = stated.fields();
    }

    RecordStatement write() {
        var record = stated.record();
        var summary = record.summary();
        return new RecordStatement(
                stated.holder(),
                stated.email(),
                summary.provider().name(),
                summary.programme().slug(),
                summary.programme().title(),
                summary.completion().met(),
                summary.completion().needed(),
                record.updatedAt(),
                record.sections().stream().map(this::section).toList(),
                record.certificate() == null ? null : whole(record.certificate()));
    }

    private RecordStatement.Section section(RecordSection section) {
        return new RecordStatement.Section(
                section.title(),
                section.required(),
                section.met(),
                section.rows().stream().map(this::line).toList());
    }

    private RecordStatement.Line line(RecordRow row) {
        return new RecordStatement.Line(
                row.requirement().title(),
                row.earned() == null ? null : earned(row.earned()),
                fields.attempts() && row.attemptCount() > 0 ? row.attemptCount() : null,
                attempts(row.newerAttempts()),
                attempts(row.earlierAttempts()));
    }

    private RecordStatement.Earned earned(EarnedGrade grade) {
        var id = grade.run().id();
        if (!fields.grades()) {
            return new RecordStatement.Earned(id, null, null, null, null, null, grade.revokedAt(), null);
        }
        return new RecordStatement.Earned(
                id,
                grade.course().title(),
                grade.run().title(),
                grade.result(),
                grade.percentage(),
                grade.earnedAt(),
                grade.revokedAt(),
                path(grade.credential()));
    }

    private List<RecordStatement.Attempt> attempts(List<CourseAttempt> attempts) {
        if (!fields.attempts()) return List.of();
        return attempts.stream()
                .map(one -> fields.grades() ? one : one.withoutResult())
                .map(one -> new RecordStatement.Attempt(
                        one.course().title(), one.run().title(), one.outcome(), one.percentage(), one.at()))
                .toList();
    }

    private RecordStatement.Whole whole(CompletedProgramme whole) {
        return new RecordStatement.Whole(whole.earnedAt(), whole.revokedAt(), path(whole.credential()));
    }

    private @Nullable String path(@Nullable RecordedCredential credential) {
        return credential == null || !stated.showsCredentials() ? null : credential.path();
    }
}
