package org.matricula.record.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Standing;
import org.matricula.progress.Result;
import org.matricula.record.CompletedProgramme;
import org.matricula.record.CourseAttempt;
import org.matricula.record.EarnedGrade;
import org.matricula.record.ProgrammeRecord;
import org.matricula.record.RecordRow;
import org.matricula.record.RecordSection;
import org.matricula.record.RecordedCredential;

/** A record for programs. What is null was not earned, is not known, or isn't for others to see. */
record RecordJson(
        SummaryJson summary,
        Instant updatedAt,
        List<Section> sections,
        @Nullable Certificate certificate) {

    /** Requirements of which {@code required} have to be met. */
    record Section(String title, int required, int met, List<Row> rows) {}

    /** {@code attempts} counts failed ones and leaves out withdrawn ones; null where there was none. */
    record Row(
            String requirement,
            boolean met,
            @Nullable Grade grade,
            @Nullable Integer attempts,
            List<Attempt> otherAttempts) {}

    /** Without grades only what was revoked says more than that the requirement is met. */
    record Grade(
            @Nullable String course,
            @Nullable String run,
            @Nullable Result result,
            @Nullable BigDecimal percentage,
            @Nullable Instant earnedAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedReason,
            @Nullable Credential credential) {}

    record Attempt(
            String course,
            String run,
            CourseAttempt.Outcome outcome,
            @Nullable BigDecimal percentage,
            @Nullable Instant at) {}

    record Certificate(
            Instant earnedAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedReason,
            @Nullable Credential credential) {}

    /** {@code path} is that of its public page, below the platform's address. */
    record Credential(String path, Standing.Status status) {

        static @Nullable Credential of(@Nullable RecordedCredential held) {
            return held == null
                    ? null
                    : new Credential(held.path(), held.standing().status());
        }
    }

    /** With the reasons of revocations. */
    static RecordJson forLearner(ProgrammeRecord record) {
        return of(record, true);
    }

    /** Without them: they are between the issuer, the learner, and whoever holds the credential itself. */
    static RecordJson forOthers(ProgrammeRecord record) {
        return of(record, false);
    }

    private static RecordJson of(ProgrammeRecord record, boolean reasons) {
        return new RecordJson(
                SummaryJson.of(record.summary()),
                record.updatedAt(),
                record.sections().stream()
                        .map(section -> section(section, reasons))
                        .toList(),
                record.certificate() == null ? null : certificate(record.certificate(), reasons));
    }

    private static Section section(RecordSection section, boolean reasons) {
        return new Section(
                section.title(),
                section.required(),
                section.met(),
                section.rows().stream().map(row -> row(row, reasons)).toList());
    }

    private static Row row(RecordRow row, boolean reasons) {
        return new Row(
                row.requirement().title(),
                row.isMet(),
                row.earned() == null ? null : grade(row.earned(), reasons),
                row.attemptCount() == 0 ? null : row.attemptCount(),
                Stream.concat(row.earlierAttempts().stream(), row.newerAttempts().stream())
                        .map(RecordJson::attempt)
                        .toList());
    }

    private static Grade grade(EarnedGrade earned, boolean reasons) {
        if (!earned.isShown()) return new Grade(null, null, null, null, null, earned.revokedAt(), null, null);
        return new Grade(
                earned.course().title(),
                earned.run().title(),
                earned.result(),
                earned.percentage(),
                earned.earnedAt(),
                earned.revokedAt(),
                reasons ? earned.revokedReason() : null,
                Credential.of(earned.credential()));
    }

    private static Attempt attempt(CourseAttempt one) {
        return new Attempt(one.course().title(), one.run().title(), one.outcome(), one.percentage(), one.at());
    }

    private static Certificate certificate(CompletedProgramme whole, boolean reasons) {
        return new Certificate(
                whole.earnedAt(),
                whole.revokedAt(),
                reasons ? whole.revokedReason() : null,
                Credential.of(whole.credential()));
    }
}
