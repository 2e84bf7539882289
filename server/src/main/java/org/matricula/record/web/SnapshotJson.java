package org.matricula.record.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Completion;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.Verdict;
import org.matricula.progress.Result;
import org.matricula.record.RecordStatement;
import org.matricula.record.ShownSnapshot;

/**
 * A snapshot for programs. What is null was not earned, is not known, or isn't shown; {@code revokedAt} and the checks
 * hold at the moment of the answer, all else at {@code takenAt}. The signed document is at
 * {@code address/record.json}, if that is the snapshot's own address and not that of a link to it.
 */
record SnapshotJson(
        String address,
        Instant takenAt,
        String sha256,
        Verdict verdict,
        List<Checked> checks,
        String provider,
        String programme,
        String title,
        @Nullable String holder,
        @Nullable String email,
        Completion.State state,
        int met,
        int required,
        Instant updatedAt,
        List<Section> sections,
        RecordStatement.@Nullable Whole certificate) {

    record Checked(
            Check.Kind check,
            Check.Outcome outcome,
            @Nullable Reason reason) {}

    /** Requirements of which {@code required} have to be met. */
    record Section(String title, int required, int met, List<Row> rows) {}

    record Row(
            String requirement,
            boolean met,
            @Nullable Grade grade,
            @Nullable Integer attempts,
            List<RecordStatement.Attempt> otherAttempts) {}

    /** {@code credential} is the path of its public page. */
    record Grade(
            @Nullable String course,
            @Nullable String run,
            @Nullable Result result,
            @Nullable BigDecimal percentage,
            @Nullable Instant earnedAt,
            @Nullable Instant revokedAt,
            @Nullable String credential) {}

    static SnapshotJson of(ShownSnapshot shown, String address) {
        var statement = shown.statement();
        return new SnapshotJson(
                address,
                shown.snapshot().takenAt(),
                shown.snapshot().digest(),
                shown.verdict(),
                shown.checks().stream()
                        .map(check -> new Checked(check.kind(), check.outcome(), check.reason()))
                        .toList(),
                statement.provider(),
                statement.slug(),
                statement.programme(),
                statement.holder(),
                statement.email(),
                statement.completion().state(),
                statement.met(),
                statement.required(),
                statement.updatedAt(),
                statement.sections().stream().map(SnapshotJson::section).toList(),
                statement.certificate());
    }

    private static Section section(RecordStatement.Section section) {
        return new Section(
                section.title(),
                section.required(),
                section.met(),
                section.lines().stream().map(SnapshotJson::row).toList());
    }

    private static Row row(RecordStatement.Line line) {
        return new Row(
                line.requirement(),
                line.met(),
                line.earned() == null ? null : grade(line.earned()),
                line.attempts(),
                Stream.concat(line.earlier().stream(), line.newer().stream()).toList());
    }

    private static Grade grade(RecordStatement.Earned earned) {
        return new Grade(
                earned.course(),
                earned.run(),
                earned.result(),
                earned.percentage(),
                earned.earnedAt(),
                earned.revokedAt(),
                earned.credential());
    }
}
