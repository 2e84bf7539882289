package org.matricula.pathway.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Completion;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.Verdict;
import org.matricula.progress.Result;
import org.matricula.record.RecordStatement;
import org.matricula.record.ShownSnapshot;

/**
 * What a received record says, for programs: the verdict, the checks and {@code revokedAt} hold at the moment of the
 * answer, all else at {@code takenAt}. What is null was not earned, is not known, or isn't shown.
 */
record ReceivedRecordJson(
        Instant takenAt,
        String sha256,
        Verdict verdict,
        List<Checked> checks,
        String provider,
        Completion.State state,
        int met,
        int required,
        List<Row> rows) {

    record Checked(
            Check.Kind check,
            Check.Outcome outcome,
            @Nullable Reason reason) {}

    record Row(
            String requirement,
            boolean met,
            @Nullable String course,
            @Nullable String run,
            @Nullable Result result,
            @Nullable BigDecimal percentage,
            @Nullable Instant earnedAt,
            @Nullable Instant revokedAt) {}

    static ReceivedRecordJson of(ShownSnapshot shown) {
        var statement = shown.statement();
        return new ReceivedRecordJson(
                shown.snapshot().takenAt(),
                shown.snapshot().digest(),
                shown.verdict(),
                shown.checks().stream()
                        .map(check -> new Checked(check.kind(), check.outcome(), check.reason()))
                        .toList(),
                statement.provider(),
                statement.completion().state(),
                statement.met(),
                statement.required(),
                statement.lines().stream().map(ReceivedRecordJson::row).toList());
    }

    private static Row row(RecordStatement.Line line) {
        var earned = line.earned();
        return earned == null
                ? new Row(line.requirement(), false, null, null, null, null, null, null)
                : new Row(
                        line.requirement(),
                        line.met(),
                        earned.course(),
                        earned.run(),
                        earned.result(),
                        earned.percentage(),
                        earned.earnedAt(),
                        earned.revokedAt());
    }
}
