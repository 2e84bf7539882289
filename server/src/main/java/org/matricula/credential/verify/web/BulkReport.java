package org.matricula.credential.verify.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.verify.Bulk;
import org.matricula.credential.verify.Finding;
import org.matricula.credential.verify.FindingWords;
import org.matricula.openbadges.Verdict;

/**
 * A report for programs: the counts so far, and a hundred rows after a position.
 *
 * @param endsAt when it is deleted
 */
record BulkReport(int total, int done, boolean finished, Map<Verdict, Integer> counts, Instant endsAt, List<Row> rows) {

    /** Where the report will be. */
    record Sent(String path) {}

    /** {@code verdict} and what follows are null for what waits; {@code reason} is null where all checks passed; {@code statusReason} is what its issuer here wrote. {@code cells} is what else the list says. */
    record Row(
            int position,
            String label,
            @Nullable Verdict verdict,
            @Nullable String reason,
            @Nullable String sentence,
            @Nullable String statusReason,
            @Nullable String name,
            @Nullable String holder,
            @Nullable String issuerId,
            Outcome.@Nullable AwardedTo awardedTo,
            @Nullable List<String> listedIn,
            Map<String, String> cells) {

        static Row of(Bulk.Row row) {
            var finding = row.finding();
            if (finding == null) {
                return new Row(
                        row.position(), row.label(), null, null, null, null, null, null, null, null, null, row.cells());
            }
            return new Row(
                    row.position(),
                    row.label(),
                    finding.verdict(),
                    reason(finding),
                    FindingWords.why(finding),
                    finding.statusReason(),
                    finding.name(),
                    finding.holder(),
                    finding.issuerId(),
                    Outcome.AwardedTo.of(finding.awardedTo(), finding.verdict()),
                    finding.listedIn(),
                    row.cells());
        }

        private static @Nullable String reason(Finding finding) {
            var check = finding.reason();
            return check == null || check.reason() == null
                    ? null
                    : check.reason().name();
        }
    }

    static BulkReport of(Bulk bulk, List<Bulk.Row> rows) {
        return new BulkReport(
                bulk.total(),
                bulk.done(),
                bulk.isFinished(),
                bulk.counts(),
                bulk.endsAt(),
                rows.stream().map(Row::of).toList());
    }
}
